import { type Answer, known } from '../../domain/dossier/answer';
import type { CitedDocument, Patent, PatentAttribute } from '../../domain/dossier/patent';
import type { TallyCode } from '../../domain/problem';
import type { Evidence } from '../evidence';
import type { Remarks } from '../remarks';
import { calendarDateOf } from '../text/calendar-date';
import { readFamilyOffices, readForeignPriority, readPriorArt, readPriorities } from './abroad';
import { readIpc, readSubclass } from './ipc';
import { readApplicationNumber, readRegistrationNumber } from './patent-number';
import type { PatentRecord, Stated } from './patent-record';
import { readStatus } from './register-status';

/** Turns records into patents. What a record does not state, or states in a way that cannot be read, stays absent. */
export class PatentReader {
  readonly #evidence: Evidence;
  readonly #remarks: Remarks;

  constructor(evidence: Evidence, remarks: Remarks) {
    this.#evidence = evidence;
    this.#remarks = remarks;
  }

  /** Nothing without an application number: it is what makes two records one patent. */
  patent(record: PatentRecord): Patent | undefined {
    const { fields } = record;
    const applicationNumber = readApplicationNumber(fields.applicationNumber?.raw ?? '');
    if (applicationNumber === undefined) {
      const { place, raw } = fields.applicationNumber ?? { place: record.place, raw: '' };
      this.#remarks.add('rowsUnreadable', place, raw);
      return undefined;
    }
    const answers = this.#answers(fields, applicationNumber);
    return {
      applicationNumber,
      kind: applicationNumber.startsWith('20') ? 'utilityModel' : 'patent',
      ...withoutImpossibleDates(answers, this.#remarks),
    };
  }

  #answers(fields: PatentRecord['fields'], applicationNumber: string): Partial<Patent> {
    const registration = (text: string) => readRegistrationNumber(text, applicationNumber);
    const abroad = (text: string) => readForeignPriority(fields.priorities?.raw, text);
    const answers: Record<PatentAttribute, Answer<unknown> | undefined> = {
      title: this.#read(fields.title, (text) => text),
      status: this.#read(fields.status, readStatus, 'statusUnknown'),
      filedOn: this.#read(fields.filedOn, calendarDateOf, 'dateUnreadable'),
      registrationNumber: this.#read(fields.registrationNumber, registration, 'numberUnreadable'),
      registeredOn: this.#read(fields.registeredOn, calendarDateOf, 'dateUnreadable'),
      ipcCodes: this.#codes(fields.ipc),
      applicants: this.#read(fields.applicants, distinct),
      claims: this.#read(fields.claims, claimsOf, 'numberUnreadable'),
      foreignPriority:
        this.#read(fields.internationalApplication, abroad) ??
        this.#even(fields.priorities, (text) => readForeignPriority(text, undefined)),
      familyOffices: this.#read(fields.family, readFamilyOffices),
      backwardCitations: this.#read(fields.priorArt, readPriorArt),
      forwardCitations: undefined,
      citedClasses: undefined,
      // A right that was granted before it was laid open is first published with its grant.
      publishedOn:
        this.#read(fields.openedOn, calendarDateOf, 'dateUnreadable') ??
        this.#read(fields.grantPublishedOn, calendarDateOf, 'dateUnreadable'),
      cpcCodes: this.#codes(fields.cpc),
      inventors: this.#read(fields.inventors, (text) => Number(text) || undefined),
      priorityClaims: this.#even(fields.priorities, readPriorities),
      companyApplicant: undefined,
      agent: this.#read(fields.agents, (text) => text !== '0'),
      citedPatents: this.#read(fields.priorArtCodes, citedDocumentsOf),
      citingPatents: undefined,
    };
    return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
  }

  /** An empty text is no answer; one that cannot be read is remarked on. */
  #read<Value>(
    stated: Stated | undefined,
    read: (text: string) => Value | undefined,
    remark?: TallyCode,
  ): Answer<Value> | undefined {
    if (stated === undefined || stated.raw === '') return undefined;
    const answer = this.#even(stated, read);
    if (answer === undefined && remark) this.#remarks.add(remark, stated.place, stated.raw);
    return answer;
  }

  /** Even an empty text is read: an empty block says something too. */
  #even<Value>(
    stated: Stated | undefined,
    read: (text: string) => Value | undefined,
  ): Answer<Value> | undefined {
    const value = stated && read(stated.raw);
    return stated && value !== undefined ? known(value, this.#evidence(stated.place, stated.raw)) : undefined;
  }

  #codes(stated: Stated | undefined): Answer<readonly string[]> | undefined {
    return this.#read(stated, (text) => {
      const codes = distinct(text).map((part) => ({ part, code: readIpc(part) }));
      for (const { part, code } of codes) {
        if (code === undefined) this.#remarks.add('ipcUnreadable', stated?.place ?? '', part);
      }
      const found = [...new Set(codes.map(({ code }) => code))].filter((code) => code !== undefined);
      return found.length > 0 ? found : undefined;
    });
  }
}

const distinct = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** Every patent has a claim: a zero says that nobody counted. */
function claimsOf(text: string): number | undefined {
  const claims = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return claims > 0 ? claims : undefined;
}

/** Documents with their classes. Numbers alone, without any class, say no more than the count of them. */
function citedDocumentsOf(text: string): readonly CitedDocument[] | undefined {
  const documents = text.split('|').map((codes) => {
    const classes = codes.split(',').map((code) => readSubclass(code));
    return { classes: [...new Set(classes)].filter((one) => one !== undefined) };
  });
  return documents.some(({ classes }) => classes.length > 0) ? documents : undefined;
}

/** A right is neither granted nor published before it was asked for (handbook, patent indicators 11): such a date is left out. */
export function withoutImpossibleDates(answers: Partial<Patent>, remarks: Remarks): Partial<Patent> {
  const { filedOn, registeredOn, publishedOn, ...others } = answers;
  const isPossible = (date: Answer<string> | undefined, remark: TallyCode): boolean => {
    if (filedOn?.state !== 'known' || date?.state !== 'known' || date.value >= filedOn.value) return true;
    if (date.source.kind === 'file') remarks.add(remark, date.source.place, date.source.raw);
    return false;
  };
  return {
    ...others,
    ...(filedOn && { filedOn }),
    ...(registeredOn && isPossible(registeredOn, 'grantBeforeFiling') && { registeredOn }),
    ...(publishedOn && isPossible(publishedOn, 'publicationBeforeFiling') && { publishedOn }),
  };
}
