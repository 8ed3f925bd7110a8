import { childNames, childrenOf, descendantOf, textOf, type XmlNode } from '../xml/xml-node';

/**
 * What the models may ask of a patent. Inventors, examiners, agents and addresses are in the files too, and are not
 * taken over: no formula needs them.
 */
export type RecordField =
  | 'applicationNumber'
  | 'filedOn'
  | 'title'
  | 'status'
  | 'registrationNumber'
  | 'registeredOn'
  | 'ipc'
  | 'applicants'
  | 'claims'
  | 'priorities'
  | 'internationalApplication'
  | 'family'
  | 'priorArt';

/** A text of the file and where it stands. Several texts of one kind are joined by "|", as KIPRIS does itself. */
export interface Stated {
  readonly place: string;
  readonly raw: string;
}

export interface PatentRecord {
  /** "PatentUtilityInfo 3", "item 1". */
  readonly place: string;
  /** A field that is absent is not in the file; one with an empty text is there and empty. */
  readonly fields: { readonly [Field in RecordField]?: Stated };
}

type Names = { readonly [Field in RecordField]?: string };

const restNames = {
  applicationNumber: 'ApplicationNumber',
  filedOn: 'ApplicationDate',
  title: 'InventionName',
  status: 'RegistrationStatus',
  registrationNumber: 'RegistrationNumber',
  registeredOn: 'RegistrationDate',
  ipc: 'InternationalpatentclassificationNumber',
  applicants: 'Applicant',
} as const satisfies Names;

const apiNames = {
  applicationNumber: 'applicationNumber',
  filedOn: 'applicationDate',
  title: 'inventionTitle',
  status: 'registerStatus',
  registrationNumber: 'registerNumber',
  registeredOn: 'registerDate',
  ipc: 'ipcNumber',
  applicants: 'applicantName',
  claims: 'claimCount',
} as const satisfies Names;

function named(node: XmlNode, names: Names, place: string): PatentRecord['fields'] {
  const present = Object.entries(names).filter(([, name]) => childNames(node).includes(name));
  return Object.fromEntries(
    present.map(([field, name]) => [field, { place: `${place} · ${name}`, raw: textOf(node, name) }]),
  );
}

/** A patent of the older REST service. */
export function restRecord(node: XmlNode, place: string): PatentRecord {
  return { place, fields: named(node, restNames, place) };
}

/** A patent of today's service: a search result, a bibliography summary or the whole bibliography. */
export function apiRecord(node: XmlNode, place: string): PatentRecord {
  const summary = descendantOf(node, 'biblioSummaryInfoArray', 'biblioSummaryInfo');
  if (summary === undefined) return { place, fields: named(node, apiNames, place) };
  return { place, fields: { ...blockFields(node, place), ...named(summary, apiNames, place) } };
}

interface Block {
  readonly field: RecordField;
  /** Each block is a `…Array` of elements of the same name without it. */
  readonly element: string;
  readonly names: readonly string[];
}

const blocks: readonly Block[] = [
  { field: 'ipc', element: 'ipcInfo', names: ['ipcNumber'] },
  { field: 'applicants', element: 'applicantInfo', names: ['name'] },
  { field: 'claims', element: 'claimInfo', names: ['claim'] },
  {
    field: 'priorities',
    element: 'priorityInfo',
    names: ['priorityApplicationCountry', 'priorityApplicationNumber'],
  },
  {
    field: 'internationalApplication',
    element: 'internationalInfo',
    names: ['internationalApplicationNumber'],
  },
  { field: 'family', element: 'familyInfo', names: ['familyApplicationNumber'] },
  { field: 'priorArt', element: 'priorArtDocumentsInfo', names: ['documentsNumber'] },
];

function blockFields(node: XmlNode, place: string): PatentRecord['fields'] {
  const present = blocks.filter(({ element }) => childNames(node).includes(`${element}Array`));
  return Object.fromEntries(
    present.map((block) => [
      block.field,
      { place: `${place} · ${block.element}`, raw: textOfBlock(node, block) },
    ]),
  );
}

function textOfBlock(node: XmlNode, { field, element, names }: Block): string {
  const elements = childrenOf(node, `${element}Array`).flatMap((array) => childrenOf(array, element));
  if (field === 'claims') return String(claimsAmong(elements));
  const texts = elements.map((one) => names.map((name) => textOf(one, name)).join(' '));
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('|');
}

/** Deleted claims keep their number and nothing else. */
function claimsAmong(elements: readonly XmlNode[]): number {
  const claims = elements.flatMap((one) => childrenOf(one, 'claim'));
  const standing = claims.filter(
    (claim) => typeof claim === 'string' && claim.trim() !== '' && !/^\d*\.?\s*삭제\.?$/.test(claim.trim()),
  );
  return standing.length;
}
