import * as v from 'valibot';

/*
 * A backup is gzipped lines of JSON: a head, then each table with its columns and one line per row, then an end by which
 * a file that was cut off is noticed. Values are the text that PostgreSQL gives for them, so that they come back exactly.
 */

export const FORMAT = 1;

/** What every format begins with: enough to say that a file is ours and too new. */
export const startSchema = v.object({ rapport: v.literal('backup'), format: v.number() });

export const headSchema = v.object({
	rapport: v.literal('backup'),
	format: v.literal(FORMAT),
	/** Which migrations had made the tables. */
	migrations: v.array(v.string()),
	epoch: v.string(),
	at: v.string()
});
export const tableSchema = v.object({ table: v.string(), columns: v.array(v.string()) });
export const rowSchema = v.array(v.nullable(v.string()));
export const endSchema = v.object({
	end: v.object({
		/** How many rows each table has. */
		rows: v.record(v.string(), v.number()),
		/** SHA-256 of all lines before this one. */
		digest: v.string()
	})
});

export type BackupHead = v.InferOutput<typeof headSchema>;
export type BackupRow = v.InferOutput<typeof rowSchema>;
export type BackupEnd = v.InferOutput<typeof endSchema>['end'];
