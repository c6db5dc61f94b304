/** The book on this phone before somebody signs in: one's own, the demo, or none yet. */
export type BookHere = { kind: 'own' | 'demo' | 'none'; customers: number };
