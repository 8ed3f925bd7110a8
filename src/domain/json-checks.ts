import type { LocalText } from './local-text';

/*
 * What a JSON document from elsewhere must look like, said once for each type: a check finds every fault with its place.
 *
 * [Note: checks and shapes]
 * Whoever writes a pack wants all faults at once, each with what was expected, and a newer pack or result may
 * hold properties that this version ignores: checks. `json-shape.ts` reads what must be known to the last field, as a value
 * of its type: it stops at the first misfit, says whether it is unknown, missing or wrong, and builds the value that it
 * returns. One in place of both would return a value and collect faults, and every reader would carry what it has no use for.
 */

/** Something in a JSON document that is not as it must be. */
export interface JsonFault {
  /** Path of the value, as in `inputs[3].unit`. */
  readonly place: string;
  /** What stands there in a good document, in English: read by whoever builds packs and catalogues. */
  readonly expected: string;
}

/** What is wrong with a value at a place; nothing where it is as it must be. */
export type Check = (value: unknown, place: string) => readonly JsonFault[];
/** Every property of the type has its check, so that a new one cannot be forgotten here. */
export type Shape<Type> = { readonly [Key in keyof Required<Type>]: Check };

const within = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);
export const expecting =
  (expected: string, isGood: (value: unknown) => boolean): Check =>
  (value, place) =>
    isGood(value) ? [] : [{ place, expected }];

export const text = expecting('a text', (value) => typeof value === 'string' && value.trim() !== '');
export const truth = expecting('true or false', (value) => typeof value === 'boolean');
export const number = (low = -Number.MAX_VALUE, high = Number.MAX_VALUE): Check =>
  expecting(
    low === -Number.MAX_VALUE ? 'a number' : `a number from ${low} to ${high}`,
    (value) => typeof value === 'number' && value >= low && value <= high,
  );
export const whole = (low: number): Check =>
  expecting(`a whole number from ${low} on`, (value) => Number.isSafeInteger(value) && Number(value) >= low);
export const oneOf = (...values: readonly (string | number)[]): Check =>
  expecting(`one of ${values.join(', ')}`, (value) => values.some((one) => one === value));
export const pattern = (expected: string, form: RegExp): Check =>
  expecting(expected, (value) => typeof value === 'string' && form.test(value));
export const optional =
  (check: Check): Check =>
  (value, place) =>
    value === undefined ? [] : check(value, place);

export const list =
  (check: Check, least = 0, most = 500): Check =>
  (value, place) => {
    if (!Array.isArray(value) || value.length < least || value.length > most)
      return [{ place, expected: `a list of ${least} to ${most}` }];
    return value.flatMap((item: unknown, index) => check(item, `${place}[${index}]`));
  };

/** What is expected where an entry of a list has the key of an earlier one. */
const notTwice = 'nothing that stands in the list already';

/** A list of which no two entries have the same property; of texts, no two are the same. */
export const distinct =
  (check: Check, key?: string): Check =>
  (value, place) => {
    const faults = check(value, place);
    if (faults.length > 0 || !Array.isArray(value)) return faults;
    const earlier = new Set<unknown>();
    for (const [at, item] of (value as unknown[]).entries()) {
      const own: unknown = key === undefined ? item : new Map(Object.entries(item as object)).get(key);
      if (earlier.has(own)) return [{ place: `${place}[${at}]`, expected: notTwice }];
      earlier.add(own);
    }
    return [];
  };

export const object =
  <Type>(shape: Shape<Type>): Check =>
  (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [{ place, expected: 'an object' }];
    const properties = new Map<string, unknown>(Object.entries(value));
    return Object.entries<Check>(shape).flatMap(([key, check]) =>
      check(properties.get(key), within(place, key)),
    );
  };

export const pair = (check: Check): Check => list(check, 2, 2);
export const share = number(0, 1);
export const localText = object<LocalText>({ ko: text, en: text });

/** What is expected where a document has a property that its schema does not know. */
export const unknownProperty = 'no property of this name';

/** An object with its properties and no others: what is not known cannot be shown rightly. */
export const closed =
  <Type>(shape: Shape<Type>): Check =>
  (value, place) => {
    const faults = object(shape)(value, place);
    if (typeof value !== 'object' || value === null) return faults;
    const others = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
    return [...others.map((key) => ({ place: within(place, key), expected: unknownProperty })), ...faults];
  };

/** One of several shapes, chosen by the text of one property. */
export const variant =
  (key: string, checks: Readonly<Record<string, Check>>): Check =>
  (value, place) => {
    const chosen: unknown =
      typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;
    const check = typeof chosen === 'string' && Object.hasOwn(checks, chosen) ? checks[chosen] : undefined;
    if (check) return check(value, place);
    return [{ place: within(place, key), expected: `one of ${Object.keys(checks).join(', ')}` }];
  };
