/** Time and chance come from outside everything below `client/`, so that any run can be repeated. */
export type Clock = {
	/** Milliseconds since 1970-01-01T00:00:00Z. */
	now(): number;
	/** The IANA zone of the phone, such as `Asia/Shanghai`. */
	zone(): string;
};

/** Fills an array of bytes with random values and returns it, as `crypto.getRandomValues` does. */
export type RandomBytes = (length: number) => Uint8Array;
