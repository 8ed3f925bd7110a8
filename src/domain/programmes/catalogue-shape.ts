import { type Check, type Faults, fault, isFields, within } from './catalogue-fault';
import { programmeKinds } from './catalogue';

const longestText = 2_000;

export const text: Check = (value, place) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longestText
    ? []
    : fault('notText', place, value);

const pattern =
  (kind: 'notVersion' | 'notDate' | 'notText', form: RegExp): Check =>
  (value, place) =>
    typeof value === 'string' && form.test(value) ? [] : fault(kind, place, value);

/** Ids are parts of keys, and of places that are printed. */
export const id = pattern('notText', /^[\w.-]{1,64}$/);
const version = pattern('notVersion', /^\d+\.\d+\.\d+(?:-[\w.]{1,40})?$/);

const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

const day: Check = (value, place) =>
  typeof value === 'string' && isDay(value) ? [] : fault('notDate', place, value);
const dayOrYear: Check = (value, place) =>
  typeof value === 'string' && (/^\d{4}$/.test(value) || isDay(value)) ? [] : fault('notDate', place, value);

const webAddress = /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:[/?#][^\s"<>\\]*)?$/;

/** Only pages of the web: nothing that a browser would run. */
const link: Check = (value, place) =>
  typeof value === 'string' && webAddress.test(value) ? [] : fault('notLink', place, value);

const truth: Check = (value, place) =>
  typeof value === 'boolean' ? [] : fault('notOneOf', place, 'true, false');
export const oneOf =
  (...values: readonly (string | number)[]): Check =>
  (value, place) =>
    values.some((one) => one === value) ? [] : fault('notOneOf', place, values.join(', '));

export const listOf =
  (check: Check, most: number): Check =>
  (value, place) =>
    Array.isArray(value) && value.length <= most
      ? value.flatMap((item: unknown, at) => check(item, `${place}[${at}]`))
      : fault('notList', place, `≤ ${most}`);

interface Shape {
  readonly needed: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

/** An object with these fields and no others: a field that nobody reads would be lost without a word. */
export const objectOf =
  ({ needed, optional = {} }: Shape): Check =>
  (value, place) => {
    if (!isFields(value)) return fault('notObject', place, value);
    const checks: Readonly<Record<string, Check>> = { ...needed, ...optional };
    return [
      ...Object.keys(needed)
        .filter((key) => value[key] === undefined)
        .flatMap((key) => fault('missing', within(place, key), key)),
      ...Object.entries(value).flatMap(([key, inner]): Faults => {
        const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
        if (!check) return fault('unknownField', within(place, key), key);
        return inner === undefined ? [] : check(inner, within(place, key));
      }),
    ];
  };

export const bothLanguages: Check = (value, place) => {
  const faults = objectOf({ needed: { ko: text, en: text } })(value, place);
  return faults.length > 0 ? fault('notBothLanguages', place, value) : [];
};

export const source = objectOf({
  needed: { title: bothLanguages, date: dayOrYear },
  optional: { address: link },
});

const period: Check = (value, place) => {
  const faults = objectOf({ needed: {}, optional: { from: day, until: day, always: truth } })(value, place);
  if (faults.length > 0 || !isFields(value)) return faults;
  const { from, until } = value;
  const isReversed = typeof from === 'string' && typeof until === 'string' && from > until;
  return isReversed ? fault('periodReversed', place, `${from} – ${until}`) : [];
};

/** `rule` checks criteria as far as a single one can be checked. */
export const catalogueShape = (rule: Check): Check =>
  objectOf({
    needed: {
      format: text,
      schema: oneOf(1),
      id,
      version,
      publisher: bothLanguages,
      publishedOn: day,
      programmes: listOf(
        objectOf({
          needed: {
            id,
            kind: oneOf(...programmeKinds),
            name: bothLanguages,
            institution: bothLanguages,
            summary: bothLanguages,
            criteria: rule,
          },
          optional: {
            link,
            period,
            later: listOf(objectOf({ needed: { text: bothLanguages, source } }), 50),
          },
        }),
        2_000,
      ),
    },
    optional: {
      $schema: text,
      rules: (value, place) =>
        isFields(value)
          ? Object.entries(value).flatMap(([name, one]) => [
              ...id(name, within(place, name)),
              ...rule(one, within(place, name)),
            ])
          : fault('notObject', place, value),
    },
  });
