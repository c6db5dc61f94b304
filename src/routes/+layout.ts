// Here and not only in (app): without it an address that no route knows is answered with an error of our own, status 500.
export const ssr = false;
