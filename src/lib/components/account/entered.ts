/** As much as a form can tell; the backend looks again. */
const EMAIL = /^\S+@\S+\.\S+$/;

export const isEmail = (typed: string) => EMAIL.test(typed.trim());
