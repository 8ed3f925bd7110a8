import { type Answer, known } from '../../domain/dossier/answer';
import type { Patent, PatentAttribute } from '../../domain/dossier/patent';
import type { TallyCode } from '../../domain/problem';
import type { Evidence } from '../evidence';
import type { Remarks } from '../remarks';
import { calendarDateOf } from '../text/calendar-date';
import { readFamilyOffices, readForeignPriority, readPriorArt } from './abroad';
import { readIpc } from './ipc';
import { readApplicationNumber, readRegistrationNumber } from './patent-number';
import type { PatentRecord, RecordField, Stated } from './patent-record';
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
      ...withoutImpossibleGrant(answers, this.#remarks),
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
      ipcCodes: this.#read(fields.ipc, (text) => this.#ipcCodes(text, fields)),
      applicants: this.#read(fields.applicants, distinct),
      claims: this.#read(fields.claims, claimsOf, 'numberUnreadable'),
      foreignPriority:
        this.#read(fields.internationalApplication, abroad) ??
        this.#even(fields.priorities, (text) => readForeignPriority(text, undefined)),
      familyOffices: this.#read(fields.family, readFamilyOffices),
      backwardCitations: this.#read(fields.priorArt, readPriorArt),
      forwardCitations: undefined,
      citedClasses: undefined,
      publishedOn: undefined,
      cpcCodes: undefined,
      inventors: undefined,
      priorityClaims: undefined,
      companyApplicant: undefined,
      agent: undefined,
      citedPatents: undefined,
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

  #ipcCodes(text: string, fields: PatentRecord['fields']): readonly string[] | undefined {
    const codes = distinct(text).map((part) => ({ part, code: readIpc(part) }));
    for (const { part, code } of codes) {
      if (code === undefined) this.#remarks.add('ipcUnreadable', placeOf(fields, 'ipc'), part);
    }
    const found = [...new Set(codes.map(({ code }) => code))].filter((code) => code !== undefined);
    return found.length > 0 ? found : undefined;
  }
}

const placeOf = (fields: PatentRecord['fields'], field: RecordField): string => fields[field]?.place ?? '';

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

/** A right cannot be granted before it was asked for (handbook, patent indicators 11): the grant's date is left out. */
function withoutImpossibleGrant(answers: Partial<Patent>, remarks: Remarks): Partial<Patent> {
  const { filedOn, registeredOn, ...others } = answers;
  const bothKnown = filedOn?.state === 'known' && registeredOn?.state === 'known';
  if (!bothKnown || registeredOn.value >= filedOn.value) return answers;
  const { source } = registeredOn;
  if (source.kind === 'file') remarks.add('grantBeforeFiling', source.place, source.raw);
  return { ...others, filedOn };
}
