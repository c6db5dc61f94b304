/**
 * Raised with every change of the messages that an older phone or server would misread. What is only added needs no new
 * version: both sides pass over what they do not know (D-7).
 */
export const PROTOCOL = 1;
