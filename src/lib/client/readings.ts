import type { Readings } from '../domain/name/readings/readings.ts';
import { foldText } from '../domain/search/fold.ts';

let loading: Promise<Readings> | null = null;
let loaded: Readings | null = null;

/** The readings of Chinese characters, loaded once, when somebody's name or a search first needs them. */
export function loadReadings(): Promise<Readings> {
	loading ??= import('../domain/name/readings/pinyin-readings.ts').then(
		(module) => (loaded = module.pinyinReadings())
	);
	return loading;
}

/** Folds a query as the desk index was folded; a Chinese one only once the readings are there. */
export function foldQuery(typed: string): string {
	return (loaded?.fold ?? foldText)(typed);
}
