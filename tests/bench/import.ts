import { type Bench } from './figure.ts';

export const importing: Bench = { name: 'import', sizes: [], run: async () => [] };
