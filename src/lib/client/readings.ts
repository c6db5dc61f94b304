import type { Readings } from '../domain/name/readings/readings.ts';

let loading: Promise<Readings> | null = null;
let loaded: Readings | null = null;

/** The readings of Chinese characters, loaded once, when somebody's name or a search first needs them. */
export function loadReadings(): Promise<Readings> {
	loading ??= import('../domain/name/readings/pinyin-readings.ts').then(
		(module) => (loaded = module.pinyinReadings())
	);
	return loading;
}

/** The same where they were loaded already. */
export function readingsNow(): Readings | null {
	return loaded;
}
