/**
 * [Note: four kinds of nothing]
 * "Not answered", "not applicable", "cannot be computed" and zero are four different things. The first two are states of
 * an answer, the third is a state of a derived indicator (see `indicators/derived.ts`), and zero is a value.
 */
export type Answer<Value> =
  | { readonly state: 'known'; readonly value: Value; readonly source: Source }
  | { readonly state: 'notApplicable'; readonly source: Source };

/** Where a value came from. An answer that is absent is "not answered" and has no source. */
export type Source =
  | { readonly kind: 'typed' }
  | { readonly kind: 'example' }
  | {
      readonly kind: 'file';
      readonly fileName: string;
      /** SHA-256 of the file's bytes, lower-case hexadecimal. */
      readonly digest: string;
      readonly format: FileFormat;
      /** Where in the file: a row, an element, a page, in the file's own words. */
      readonly place: string;
      /** The text as it stands in the file. */
      readonly raw: string;
    };

export const fileFormats = [
  'openDartJson',
  'kiprisXml',
  'hometax',
  'accounting',
  'openDartXml',
  'openDartBulk',
  'openDartXbrl',
  'openDartSheets',
  'patentSheet',
  'ownWorkbook',
  'backup',
] as const;
export type FileFormat = (typeof fileFormats)[number];

export const typed: Source = { kind: 'typed' };

export function known<Value>(value: Value, source: Source): Answer<Value> {
  return { state: 'known', value, source };
}

export function notApplicable<Value>(source: Source): Answer<Value> {
  return { state: 'notApplicable', source };
}

/** The value, or undefined where there is none to calculate with. */
export function valueOf<Value>(answer: Answer<Value> | undefined): Value | undefined {
  return answer?.state === 'known' ? answer.value : undefined;
}
