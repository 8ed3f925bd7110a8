import { strFromU8 } from 'fflate';
import { addFound, type Found } from './found';

/** Elements of both services by what the dossier asks of a patent. */
const elements: Readonly<Record<string, string>> = {
  InventionName: 'title',
  inventionTitle: 'title',
  RegistrationStatus: 'status',
  registerStatus: 'status',
  ApplicationDate: 'filedOn',
  applicationDate: 'filedOn',
  RegistrationNumber: 'registrationNumber',
  registerNumber: 'registrationNumber',
  RegistrationDate: 'registeredOn',
  registerDate: 'registeredOn',
  InternationalpatentclassificationNumber: 'ipcCodes',
  ipcNumber: 'ipcCodes',
  Applicant: 'applicants',
  applicantName: 'applicants',
  claimCount: 'claims',
  OpeningDate: 'publishedOn',
  openDate: 'publishedOn',
};

/** Every element of a right that says something. Only whether it is there is compared: the readers' own tests compare values. */
export function seenInKipris(bytes: Uint8Array): Found {
  const found: Found = new Map();
  const items = strFromU8(bytes).matchAll(/<(PatentUtilityInfo|item)>(.*?)<\/\1>/gs);
  for (const [, , item = ''] of items) {
    const number = /<(?:A|a)pplicationNumber>([\d-]+)</.exec(item)?.[1]?.replaceAll('-', '');
    if (!number || !/^[12]0/.test(number)) continue;
    for (const [element, attribute] of Object.entries(elements)) {
      const text = new RegExp(`<${element}>([^<]+)<`).exec(item)?.[1]?.trim();
      if (text) addFound(found, `${number} ${attribute}`, 'stated');
    }
  }
  return found;
}

/** Columns of today's list of KIPRIS by what the dossier asks. */
const headings: Readonly<Record<string, string>> = {
  발명의명칭: 'title',
  IPC분류: 'ipcCodes',
  CPC분류: 'cpcCodes',
  출원일자: 'filedOn',
  출원인: 'applicants',
  등록번호: 'registrationNumber',
  등록일자: 'registeredOn',
  공개일자: 'publishedOn',
  우선권정보: 'priorityClaims',
  법적상태: 'status',
  심사청구항수: 'claims',
  '피인용 횟수': 'forwardCitations',
};

export interface ListExcerpt {
  readonly headers: readonly string[];
  readonly data: readonly (readonly string[])[];
}

export function seenInList({ headers, data }: ListExcerpt): Found {
  const found: Found = new Map();
  for (const row of data) {
    const number = row[headers.indexOf('출원번호')] ?? '';
    row.forEach((text, at) => {
      const attribute = headings[headers[at] ?? ''];
      if (attribute !== undefined && text.trim() !== '') addFound(found, `${number} ${attribute}`, 'stated');
    });
  }
  return found;
}
