export const touchpoint = {};
