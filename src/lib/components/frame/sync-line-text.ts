import type { Language } from '../../state/language.svelte.ts';
import type { SyncLine } from '../../state/sync-status.svelte.ts';

/** The one quiet line in words (U6): "Saved on this phone", "Saved · 3 to send", "Synced 2 min ago". */
export function syncLineText({ t, format }: Pick<Language, 't' | 'format'>, line: SyncLine): string {
	const words = t.frame.sync;
	switch (line.type) {
		case 'here':
			return t.frame.savedHere;
		case 'never':
			return words.never;
		case 'synced':
			return words.synced[line.unit](line.count);
		case 'signed-out':
			return line.toSend ? words.signedOutToSend(format.number(line.toSend)) : words.signedOut;
		case 'attention':
		case 'stuck':
			return words[line.type](line.count, format.number(line.count));
		case 'clock':
			return words.clock;
		case 'to-send':
			return words.toSend(format.number(line.count));
		default:
			return words[line.type](format.number(line.count));
	}
}
