/** Sheets of the form, in order. Each holds a part of the dossier; guide and choices only explain. */
export const sheetIds = [
  'guide',
  'company',
  'people',
  'sales',
  'technology',
  'research',
  'checklist',
  'statements',
  'patents',
  'citedDocuments',
  'citingPatents',
  'ceoCareer',
  'keyStaff',
  'developments',
  'choices',
] as const;
export type SheetId = (typeof sheetIds)[number];

/** Rises with every change after which an older app would misread the form. */
export const workbookSchema = 1;

const prefix = 'tech-rating-workbook';

/** What stands in a sheet of ours, whatever its name and language: form, schema and sheet. */
export const markerOf = (sheet: SheetId): string => `${prefix}/${workbookSchema}/${sheet}`;

export interface Marker {
  readonly schema: number;
  /** Undefined for a sheet that this app does not know. */
  readonly sheet: SheetId | undefined;
}

const pattern = new RegExp(`^${prefix}/(\\d{1,4})/(\\w{1,40})$`);

export function readMarker(text: string): Marker | undefined {
  const [, schema, name] = pattern.exec(text) ?? [];
  if (schema === undefined) return undefined;
  return { schema: Number(schema), sheet: sheetIds.find((id) => id === name) };
}
