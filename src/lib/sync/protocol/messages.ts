import * as v from 'valibot';
import { countSchema, idSchema, isFieldKey, isPlainValue, stampSchema, type Fields } from './values.ts';

/** What one push may hold (P-1). */
export const MAX_OPS = 200;
export const MAX_PUSH_BYTES = 256 * 1024;
/** No transaction holds more ops: it has to fit into a push (W-7). */
export const LONGEST_TX = 100;

const millis = v.pipe(v.number(), v.finite());
const fields = v.custom<Fields>(
	(value) =>
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		Object.entries(value).every(([key, part]) => isFieldKey(key) && isPlainValue(part)),
	'fields'
);
const kind = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/));

/** An op on its way. `tx` only says which ops of one push belong together. */
export const wireOpSchema = v.object({
	no: v.pipe(countSchema, v.minValue(1)),
	tx: countSchema,
	id: idSchema,
	base: countSchema,
	create: v.optional(v.object({ kind, root: idSchema })),
	fields,
	was: fields,
	at: stampSchema
});
export type WireOp = v.InferOutput<typeof wireOpSchema>;

/**
 * Whose phone it is that asks. Device and author come from the session all the same: this is only refused where the session
 * is somebody else's, who signed in while the request was made.
 */
const person = v.optional(idSchema);

/** The epoch is the server lineage that the phone last spoke with (L-1). */
export const pushRequestSchema = v.object({
	protocol: countSchema,
	person,
	book: idSchema,
	epoch: v.string(),
	/** The phone's corrected clock when this attempt was made, in ms (T-1). */
	now: millis,
	ops: v.pipe(
		v.array(wireOpSchema),
		v.minLength(1),
		v.maxLength(MAX_OPS),
		v.check((ops) => ops.every(({ no }, i) => no === ops[0]!.no + i), 'Ops follow one another.')
	)
});
export type PushRequest = v.InferOutput<typeof pushRequestSchema>;

/** The phone's place in the book: nothing of it counts for another epoch or grant (O-2). */
export const pullRequestSchema = v.object({
	protocol: countSchema,
	person,
	book: idSchema,
	epoch: v.nullable(v.string()),
	grant: v.nullable(idSchema),
	after: countSchema
});
export type PullRequest = v.InferOutput<typeof pullRequestSchema>;

export const wireRowSchema = v.object({
	id: idSchema,
	kind: v.string(),
	root: idSchema,
	rev: countSchema,
	seq: countSchema,
	life: v.picklist(['live', 'deleted']),
	doc: v.custom<Fields>(
		(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
		'doc'
	)
});
export type WireRow = v.InferOutput<typeof wireRowSchema>;

/** What became of one op (P-3). */
export const VERDICTS = ['ok', 'merged_lost', 'rejected', 'out_of_reach', 'retry'] as const;
export const verdictSchema = v.object({
	no: countSchema,
	verdict: v.picklist(VERDICTS),
	/** Why it was rejected: a word for the table of errors, never a sentence. */
	code: v.optional(v.string())
});
export type Verdict = v.InferOutput<typeof verdictSchema>;

/** The server has another past than this phone (L-1), or lacks ops in between (P-2): the phone starts over with it. */
const startOverSchema = v.object({
	type: v.literal('start-over'),
	epoch: v.string(),
	/** The last op of this device that the server has. */
	last: countSchema
});

export const pushReplySchema = v.variant('type', [
	v.object({
		type: v.literal('pushed'),
		epoch: v.string(),
		now: millis,
		last: countSchema,
		verdicts: v.array(verdictSchema),
		/** The canonical rows of all ops, once each (P-4). */
		rows: v.array(wireRowSchema)
	}),
	startOverSchema
]);
export type PushReply = v.InferOutput<typeof pushReplySchema>;

export const pullReplySchema = v.variant('type', [
	v.object({
		type: v.literal('pulled'),
		epoch: v.string(),
		grant: idSchema,
		role: v.picklist(['reader', 'writer', 'lead']),
		now: millis,
		rows: v.array(wireRowSchema),
		/** The cursor moves here, and no further; `head` is the book's last change of the same moment. */
		through: countSchema,
		head: countSchema
	}),
	startOverSchema
]);
export type PullReply = v.InferOutput<typeof pullReplySchema>;
