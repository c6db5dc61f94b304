import { expect, it } from 'vitest';
import { addressText } from './address-text.ts';

it.each([
	[{ text: '1 Main St, York' }, '1 Main St, York'],
	[{ street: '1 Main St', city: 'York', postcode: 'YO1', country: 'UK' }, '1 Main St, YO1 York, UK'],
	[
		{ street: '信義路五段7號', city: '台北市', postcode: '110', country: '台灣' },
		'110 台灣台北市信義路五段7號'
	],
	[{ street: '力行六路8號', city: '新竹市', postcode: '300', country: 'TW' }, '300 新竹市力行六路8號, TW'],
	[{ text: '110 台北市信義路7號', city: '台北市' }, '110 台北市信義路7號'],
	[{ text: 'Third floor', street: '1 Main St' }, 'Third floor\n1 Main St'],
	[{}, '']
])('the address %o reads %s', (address, text) => expect(addressText(address)).toBe(text));
