import type { Day } from './day.ts';

/** Time and chance come from outside everything below `client/`, so that any run can be repeated. */
export type Clock = {
	/** Milliseconds since 1970-01-01T00:00:00Z. */
	now(): number;
	/** The IANA zone of the phone, such as `Asia/Shanghai`. */
	zone(): string;
	/** The day in that zone. Asked for at every start, and much cheaper than the zone's name. */
	today(): Day;
};

/** Fills an array of bytes with random values and returns it, as the platform's own function does. */
export type RandomBytes = (length: number) => Uint8Array;
