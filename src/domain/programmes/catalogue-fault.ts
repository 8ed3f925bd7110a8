/** What can be wrong with a catalogue. Sentences: `catalogue_fault_<kind>`. */
export const catalogueFaultKinds = [
  'notObject',
  'notList',
  'notText',
  'notBothLanguages',
  'notVersion',
  'notDate',
  'notLink',
  'notOneOf',
  'missing',
  'unknownField',
  'repeatedId',
  'notRule',
  'unknownFact',
  'operatorUnfit',
  'valueUnfit',
  'impossible',
  'idMissing',
  'contradictory',
  'unknownRule',
  'circular',
  'periodReversed',
] as const;
export type CatalogueFaultKind = (typeof catalogueFaultKinds)[number];

export interface CatalogueFault {
  readonly kind: CatalogueFaultKind;
  /** Path of the value, as in `programmes[3].criteria.all[0].fact`. */
  readonly place: string;
  /** What stands there, or what is expected, as far as the sentence needs it. */
  readonly found: string;
}

export type Faults = readonly CatalogueFault[];
export type Check = (value: unknown, place: string) => Faults;

export const fault = (kind: CatalogueFaultKind, place: string, found: unknown = ''): Faults => [
  { kind, place, found: shown(found) },
];

const shownLength = 60;

function shown(found: unknown): string {
  const text = typeof found === 'string' ? found : found === undefined ? '' : JSON.stringify(found);
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const within = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);
