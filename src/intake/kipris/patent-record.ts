import { childNames, childrenOf, descendantOf, textOf, type XmlNode } from '../xml/xml-node';

/**
 * What the models may ask of a patent. The names of inventors, agents and examiners and all addresses are in the files
 * too, and are not taken over: of inventors and agents no more than their number leaves this file.
 */
export type RecordField =
  | 'applicationNumber'
  | 'filedOn'
  | 'title'
  | 'status'
  | 'registrationNumber'
  | 'registeredOn'
  | 'openedOn'
  | 'grantPublishedOn'
  | 'ipc'
  | 'cpc'
  | 'applicants'
  | 'inventors'
  | 'agents'
  | 'claims'
  | 'priorities'
  | 'internationalApplication'
  | 'family'
  | 'priorArt'
  | 'priorArtCodes';

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
  openedOn: 'OpeningDate',
  grantPublishedOn: 'PublicDate',
  ipc: 'InternationalpatentclassificationNumber',
  cpc: 'CooperativepatentclassificationNumber',
  applicants: 'Applicant',
} as const satisfies Names;

const apiNames = {
  applicationNumber: 'applicationNumber',
  filedOn: 'applicationDate',
  title: 'inventionTitle',
  status: 'registerStatus',
  registrationNumber: 'registerNumber',
  registeredOn: 'registerDate',
  openedOn: 'openDate',
  grantPublishedOn: 'publicationDate',
  ipc: 'ipcNumber',
  cpc: 'cpcNumber',
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
  readonly text: (elements: readonly XmlNode[]) => string;
}

/** The texts of these children, element by element. */
function texts(...names: readonly string[]): Block['text'] {
  return (elements) =>
    elements
      .map((one) => names.map((name) => textOf(one, name)).join(' '))
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join('|');
}

/** How many of the elements name somebody, and no name. */
const namedOnes: Block['text'] = (elements) =>
  String(elements.filter((one) => textOf(one, 'name') !== '' || textOf(one, 'engName') !== '').length);

const blocks: readonly Block[] = [
  { field: 'ipc', element: 'ipcInfo', text: texts('ipcNumber') },
  // The service prints CPC by itself, without the patent's number. Who joins the two keeps one of its names.
  { field: 'cpc', element: 'cpcInfo', text: texts('cpcNumber', 'CooperativepatentclassificationNumber') },
  { field: 'applicants', element: 'applicantInfo', text: texts('name') },
  { field: 'inventors', element: 'inventorInfo', text: namedOnes },
  { field: 'agents', element: 'agentInfo', text: namedOnes },
  { field: 'claims', element: 'claimInfo', text: (elements) => String(claimsAmong(elements)) },
  {
    field: 'priorities',
    element: 'priorityInfo',
    text: texts('priorityApplicationCountry', 'priorityApplicationNumber'),
  },
  {
    field: 'internationalApplication',
    element: 'internationalInfo',
    text: texts('internationalApplicationNumber'),
  },
  { field: 'family', element: 'familyInfo', text: texts('familyApplicationNumber') },
  { field: 'priorArt', element: 'priorArtDocumentsInfo', text: texts('documentsNumber') },
  { field: 'priorArtCodes', element: 'priorArtDocumentsInfo', text: codesOfDocuments },
];

function blockFields(node: XmlNode, place: string): PatentRecord['fields'] {
  const present = blocks.filter(({ element }) => childNames(node).includes(`${element}Array`));
  return Object.fromEntries(
    present.map(({ field, element, text }) => {
      const elements = childrenOf(node, `${element}Array`).flatMap((array) => childrenOf(array, element));
      return [field, { place: `${place} · ${element}`, raw: text(elements) }];
    }),
  );
}

/** Deleted claims keep their number and nothing else. */
function claimsAmong(elements: readonly XmlNode[]): number {
  const claims = elements.flatMap((one) => childrenOf(one, 'claim'));
  const standing = claims.filter(
    (claim) => typeof claim === 'string' && claim.trim() !== '' && !/^\d*\.?\s*삭제\.?$/.test(claim.trim()),
  );
  return standing.length;
}

/** IPC of each cited document, which few records have: codes of one document by commas, documents by "|". */
function codesOfDocuments(elements: readonly XmlNode[]): string {
  const documents = new Map(
    elements.map((one) => [textOf(one, 'documentsNumber'), textOf(one, 'ipcNumber')]),
  );
  documents.delete('');
  return [...documents.values()].map((codes) => codes.replaceAll('|', ', ')).join('|');
}
