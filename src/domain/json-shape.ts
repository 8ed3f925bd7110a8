/*
 * Why this stands beside `json-checks.ts`: [Note: checks and shapes] there.
 */

/** Reads a value of JSON as a type; what does not fit is thrown as a `Misfit` that names its place. */
export type Shape<Type> = (value: unknown, place: string) => Type;

/** What does not fit, and where: "dossier.patents[3].claims". */
export class Misfit extends Error {
  readonly kind: 'invalid' | 'unknownField' | 'missing';
  readonly place: string;

  constructor(kind: Misfit['kind'], place: string) {
    super(`${kind} at ${place}`);
    this.kind = kind;
    this.place = place;
  }
}

const invalid = (place: string): never => {
  throw new Misfit('invalid', place);
};

/** A value of one primitive type that passes the test. */
const primitive =
  <Type>(isOne: (value: unknown) => value is Type, passes: (value: Type) => boolean = () => true) =>
  (value: unknown, place: string): Type =>
    isOne(value) && passes(value) ? value : invalid(place);

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';

export const text: Shape<string> = primitive(isText);
export const textLike = (pattern: RegExp): Shape<string> => primitive(isText, (one) => pattern.test(one));
export const textThat = (passes: (value: string) => boolean): Shape<string> => primitive(isText, passes);
export const flag: Shape<boolean> = primitive((value) => typeof value === 'boolean');
export const integer: Shape<number> = primitive(isNumber, (one) => Number.isSafeInteger(one));
export const integerFrom = (from: number): Shape<number> =>
  primitive(isNumber, (one) => Number.isSafeInteger(one) && one >= from);
export const numberFrom = (from: number): Shape<number> =>
  primitive(isNumber, (one) => Number.isFinite(one) && one >= from);

export const oneOf = <const Type extends string | number | boolean>(allowed: readonly Type[]): Shape<Type> =>
  primitive((value): value is Type => (allowed as readonly unknown[]).includes(value));

/** Seconds since 1970 (RFC 7519, 2), up to the end of the year 9999: what lies beyond has no date. */
export const numericDate: Shape<number> = primitive(
  isNumber,
  (one) => Number.isSafeInteger(one) && one >= 0 && one <= 253_402_300_799,
);

/** "YYYY-MM-DD" of a day that exists. */
export const isoDate: Shape<string> = textThat((one) => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(one) ? Date.parse(`${one}T00:00:00Z`) : NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(one);
});
export const isoMonth: Shape<string> = textLike(/^\d{4}-(?:0[1-9]|1[0-2])$/);
/** A moment as `Date.toISOString` writes it. */
export const isoTime: Shape<string> = textThat(
  (one) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(one) && Number.isFinite(Date.parse(one)),
);

export const listOf =
  <Type>(shape: Shape<Type>): Shape<readonly Type[]> =>
  (value, place) => {
    if (!Array.isArray(value)) return invalid(place);
    return value.map((one: unknown, at) => shape(one, `${place}[${at}]`));
  };

/** Entries of a list that no two may share. */
export const distinctBy =
  <Type>(shape: Shape<readonly Type[]>, key: (one: Type) => unknown): Shape<readonly Type[]> =>
  (value, place) => {
    const read = shape(value, place);
    const keys = read.map(key);
    const again = keys.findIndex((one, at) => keys.indexOf(one) < at);
    return again < 0 ? read : invalid(`${place}[${again}]`);
  };

type Shapes<Type> = { readonly [Key in keyof Type]: Shape<Type[Key]> };
export type JsonRecord = Readonly<Record<string, unknown>>;

export const record: Shape<JsonRecord> = primitive(
  (value): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const inside = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);

/** An object with exactly these fields: a field of another name is refused, never dropped. */
export const object =
  <Required extends object, Optional extends object = Record<never, never>>(
    required: Shapes<Required>,
    optional?: Shapes<Optional>,
  ): Shape<Required & Partial<Optional>> =>
  (value, place) => {
    const shapes = new Map<string, Shape<unknown>>(Object.entries({ ...required, ...optional }));
    const entries = Object.entries(record(value, place)).map(([key, one]) => {
      const shape = shapes.get(key);
      if (!shape) throw new Misfit('unknownField', inside(place, key));
      return [key, shape(one, inside(place, key))] as const;
    });
    const given = new Set(entries.map(([key]) => key));
    const missing = Object.keys(required).find((key) => !given.has(key));
    if (missing !== undefined) throw new Misfit('missing', inside(place, missing));
    return Object.fromEntries(entries) as Required & Partial<Optional>;
  };

/** One of several objects, told apart by the text under a key. */
export const variant =
  <Type>(key: string, variants: Readonly<Record<string, Shape<Type>>>): Shape<Type> =>
  (value, place) => {
    const tag = oneOf(Object.keys(variants))(record(value, place)[key], inside(place, key));
    const shape = variants[tag];
    return shape ? shape(value, place) : invalid(place);
  };
