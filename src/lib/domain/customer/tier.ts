export const TIERS = ['gold', 'silver', 'regular'] as const;
export type Tier = (typeof TIERS)[number];
