import type { Result } from '$lib/domain/kernel/result.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What happened, what is safe, what to do. */
export type Explanation = { title: string; safe: string; advice: string };

/** What the browser says of this phone; sizes in bytes, `undefined` where it does not say. */
export type PhoneState = { persisted: boolean; usage: number | undefined; quota: number | undefined };

export type InstallWay = 'installed' | 'button' | 'safari' | 'menu';

/** A file that left the phone: into the downloads under its name, to another app, or not at all. */
export type Exported = { sent: 'shared' | 'saved' | 'cancelled'; name: string };
export type ExportOutcome = Result<Exported, { type: 'export-failed' }>;
