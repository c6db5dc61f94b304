import type { RapportDatabase } from './database.ts';

/** What was typed into a form and not yet saved, so that a killed or updated app loses none of it (D-6). */
export async function readDraft(db: RapportDatabase, key: string): Promise<unknown> {
	const draft = await db.drafts.get(key);
	return draft && db.codec.open(draft.body);
}

/** All drafts whose keys begin alike. */
export async function readDrafts(
	db: RapportDatabase,
	prefix: string
): Promise<{ key: string; value: unknown }[]> {
	const drafts = await db.drafts.where('key').startsWith(prefix).toArray();
	return Promise.all(drafts.map(async ({ key, body }) => ({ key, value: await db.codec.open(body) })));
}

export async function writeDraft(db: RapportDatabase, key: string, value: unknown): Promise<void> {
	await db.drafts.put({ key, body: await db.codec.seal(value) });
}

export async function dropDraft(db: RapportDatabase, key: string): Promise<void> {
	await db.drafts.delete(key);
}
