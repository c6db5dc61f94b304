import type { Clock } from '../domain/kernel/clock.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Day } from '../domain/kernel/day.ts';
import type { RapportDatabase } from './database.ts';
import type { DeskIndex } from './desk-index/desk-index.ts';
import type { Writer } from './writer.ts';

/** One open book on this phone: what every command and query works on. */
export type Desk = {
	db: RapportDatabase;
	writer: Writer;
	index: DeskIndex;
	book: Id;
	/** The person who works here: the direct manager of whatever they add (F1). */
	me: Id;
	clock: Clock;
};

/** Today where the phone is (T-3). */
export function today(desk: Pick<Desk, 'clock'>): Day {
	return desk.clock.today();
}
