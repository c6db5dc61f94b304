import type { DemoPhrases } from '../phrases.ts';

export const phrases: DemoPhrases = {
	contacts: [
		{
			channel: 'visit',
			outcome: 'good',
			note: 'Walked through the new range; liked the smaller size',
			place: 'their office'
		},
		{
			channel: 'visit',
			outcome: 'good',
			note: 'Looked at last quarter together. Wants one delivery a month instead of two',
			place: 'their office'
		},
		{
			channel: 'visit',
			outcome: 'neutral',
			note: 'Short stop. Budget is decided next month',
			place: 'showroom'
		},
		{
			channel: 'visit',
			outcome: 'bad',
			note: 'Two boxes arrived damaged. “This should not happen again.” Replacement sent the same day',
			place: 'their office'
		},
		{ channel: 'call', outcome: 'good', note: 'Confirmed the order and the day of delivery' },
		{ channel: 'call', outcome: 'good', note: 'Asked how the training went: very well' },
		{ channel: 'call', outcome: 'neutral', note: 'Was in a meeting, call again in the afternoon' },
		{ channel: 'call', outcome: 'not-reached', note: '' },
		{ channel: 'call', outcome: 'good', note: 'Recommended us to a colleague next door' },
		{ channel: 'message', outcome: 'good', note: 'Sent the photos of the finished work' },
		{ channel: 'message', outcome: 'neutral', note: 'Asked for the price list; sent' },
		{ channel: 'message', outcome: 'good', note: 'Thanked for the quick help' },
		{ channel: 'email', outcome: 'neutral', note: 'Sent the offer with two variants' },
		{ channel: 'email', outcome: 'good', note: 'Contract signed and returned' },
		{ channel: 'gift', outcome: 'good', note: 'Tea for the new office' },
		{ channel: 'event', outcome: 'good', note: 'Came to the open day with two colleagues' },
		{ channel: 'letter', outcome: 'good', note: 'New Year card, written by hand' },
		{ channel: 'online', outcome: 'good', note: 'Video call: showed the new portal' }
	],
	followUps: [
		{ note: 'Send the revised offer', promised: true },
		{ note: 'Ask how the delivery went' },
		{ note: 'Bring the samples in green', promised: true },
		{ note: 'Agree on a day for the visit' },
		{ note: 'Check the replacement has arrived', promised: true },
		{ note: 'Renewal of the contract' },
		{ note: 'Introduce the new colleague' },
		{ note: 'Send the photos of the event', promised: true },
		{ note: 'Call about the budget' },
		{ note: 'Invite to the open day' }
	],
	facts: [
		{ about: 'habit', text: 'Best reached before ten in the morning' },
		{ about: 'habit', text: 'Prefers messages to calls' },
		{ about: 'hobby', text: 'Plays badminton every Thursday' },
		{ about: 'hobby', text: 'Grows orchids' },
		{ about: 'hobby', text: 'Long-distance cycling' },
		{ about: 'preference', text: 'Green tea, no sugar' },
		{ about: 'preference', text: 'Window seat, quiet corner' },
		{ about: 'family', text: 'Daughter starts school this year' },
		{ about: 'family', text: 'Two sons, both study abroad' },
		{ about: 'spendingPower', text: 'Decides alone up to 5,000' },
		{ about: 'spendingGrade', text: 'Upper middle' },
		{ about: 'invoice', text: 'Electronic invoice to the accounts department' }
	],
	tags: ['key account', 'referred', 'open day', 'north', 'south'],
	wedding: 'Wedding',
	founding: 'Company founded',
	mobile: 'mobile',
	work: 'work'
};
