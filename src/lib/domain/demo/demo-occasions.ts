import { toChinese } from '../calendar/chinese.ts';
import { addDays, dayParts, type Day } from '../kernel/day.ts';
import { hashId, type Id } from '../kernel/id.ts';
import type { Celebration } from '../occasion/celebration.ts';
import { checkOccasionDate } from '../occasion/check.ts';
import type { Occasion, OccasionDate } from '../occasion/occasion.ts';
import type { Chance } from './chance.ts';
import type { DemoPhrases } from './phrases.ts';

type Calendar = OccasionDate['calendar'];
type Near = { days: number; calendar: Calendar; type?: 'anniversary'; attended?: true };

/** Whose day is near, so that Today shows each case the first time it is opened: by place in the cast, days from today. */
const NEAR: Record<number, Near> = {
	0: { days: 0, calendar: 'chinese' },
	42: { days: 0, calendar: 'gregorian' },
	25: { days: 1, calendar: 'gregorian' },
	4: { days: 3, calendar: 'chinese' },
	47: { days: 5, calendar: 'gregorian', type: 'anniversary' },
	33: { days: 6, calendar: 'chinese' },
	9: { days: 9, calendar: 'gregorian' },
	50: { days: 12, calendar: 'gregorian' },
	16: { days: 17, calendar: 'chinese' },
	28: { days: 24, calendar: 'gregorian' },
	55: { days: -2, calendar: 'gregorian' },
	12: { days: -4, calendar: 'chinese' },
	19: { days: -6, calendar: 'gregorian', attended: true }
};

export function demoOccasions(index: number, id: Id, today: Day, phrases: DemoPhrases, chance: Chance) {
	const occasions: Record<Id, Occasion> = {};
	const celebrations: Celebration[] = [];
	const near = NEAR[index];
	const born = chance.between(1956, 1999);
	const calendar: Calendar = near?.calendar ?? (index < 42 && chance.happens(0.45) ? 'chinese' : 'gregorian');
	// Elsewhere in the year, but not so near that the days above would not stand out.
	const day = addDays(today, near?.days ?? chance.between(35, 340));
	const hasYear = chance.happens(0.75);
	const birthdayKnown = near ? !near.type : chance.happens(0.7);

	if (birthdayKnown) {
		const date = dateOf(day, calendar, hasYear ? born : undefined);
		const birthday = hashId(id, 'birthday', calendar);
		occasions[birthday] = { type: 'birthday', date, celebrated: true };
		if (near?.attended)
			celebrations.push({ occasion: birthday, year: yearOf(day, calendar), state: 'done', on: day });
		// Many people have two birthdays and celebrate one of them.
		if (calendar === 'chinese' && hasYear && index % 4 === 0) {
			const other = dateOf(addDays(day, chance.between(40, 300)), 'gregorian', born);
			occasions[hashId(id, 'birthday', 'gregorian')] = { type: 'birthday', date: other, celebrated: false };
		}
	}
	if (near?.type || chance.happens(0.12)) {
		const since = chance.between(2001, 2022);
		const date = dateOf(near?.type ? day : addDays(today, chance.between(35, 340)), 'gregorian', since);
		const label = index % 2 ? phrases.founding : phrases.wedding;
		occasions[hashId(id, 'anniversary')] = { type: 'anniversary', label, date, celebrated: true };
	}
	return { occasions: Object.keys(occasions).length ? occasions : undefined, celebrations };
}

/** The date in its calendar that falls on `day` this year; without the year where that year lacks the date. */
function dateOf(day: Day, calendar: Calendar, year: number | undefined): OccasionDate {
	const lunar = calendar === 'chinese' ? toChinese(day) : null;
	const { month, day: date } = lunar ?? dayParts(day);
	const whole: OccasionDate = {
		calendar: lunar ? 'chinese' : 'gregorian',
		month,
		day: date,
		...(lunar?.leap && { leap: true })
	};
	const withYear = { ...whole, ...(year !== undefined && { year }) };
	return checkOccasionDate(withYear).ok ? withYear : whole;
}

function yearOf(day: Day, calendar: Calendar): number {
	return (calendar === 'chinese' ? toChinese(day)?.year : undefined) ?? dayParts(day).year;
}
