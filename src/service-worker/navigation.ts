/** Addresses that the shell must not answer: the backend's, and files (a last segment with an extension). */
export const NOT_A_SCREEN = [/^\/api(\/|\?|$)/, /^\/_app\//, /^[^?]*\.[a-z0-9]{1,12}(\?|$)/i];
