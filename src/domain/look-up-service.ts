/** Public services that a company may be looked up at. */
export const lookUpServices = ['openDart', 'kipris'] as const;
export type LookUpService = (typeof lookUpServices)[number];
