import { type Answer, known } from '../../domain/dossier/answer';
import type { CitedDocument, CitingPatent, Patent, PatentAttribute } from '../../domain/dossier/patent';
import type { TallyCode } from '../../domain/problem';
import type { Evidence } from '../evidence';
import { readFamilyOffices } from '../kipris/abroad';
import { readIpc } from '../kipris/ipc';
import { readRegistrationNumber } from '../kipris/patent-number';
import { withoutImpossibleDates } from '../kipris/patent-reader';
import type { Remarks } from '../remarks';
import { type GridCell, placeOfCell } from '../sheet/grid';
import { dateOfCell } from '../text/date-of-cell';
import { readValue } from '../workbook/read-value';
import {
  applicantNames,
  besideTheNumber,
  claimsIn,
  countryIn,
  numberAlone,
  partsOf,
  personsIn,
  subclassesIn,
} from './cell-parts';
import type { PatentField } from './patent-field';
import type { PatentRow, RowSubject } from './patent-row';
import { readSheetStatus } from './sheet-status';

/** Blank, "-" and "해당없음" are missing (handbook 8). */
const isMissing = ({ text }: GridCell): boolean => /^(?:[-–—−]+|해당\s*(?:사항\s*)?없음|n\/a)$/i.test(text);

/** What is kept as the text of the file: long cells are cut. */
const longestRaw = 300;

/** Reads the cells of one row. Names and addresses of persons go no further than their number. */
export class RowReader {
  readonly #row: PatentRow;
  readonly #evidence: Evidence;
  readonly #remarks: Remarks;

  constructor(row: PatentRow, evidence: Evidence, remarks: Remarks) {
    this.#row = row;
    this.#evidence = evidence;
    this.#remarks = remarks;
  }

  /** The patent of a row. What is not stated, or cannot be read, stays absent. */
  patent({ applicationNumber, right }: RowSubject & { readonly kind: 'right' }): Patent {
    const registration = ({ text }: GridCell) => readRegistrationNumber(numberAlone(text), applicationNumber);
    const isRegistered = (['registrationNumber', 'registeredOn'] as const).some((field) => this.#cell(field));
    const answers: Record<PatentAttribute, Answer<unknown> | undefined> = {
      title: this.#read('title', ({ text }) => text),
      status: this.#read('status', ({ text }) => readSheetStatus(text, isRegistered), {
        remark: 'statusUnknown',
      }),
      filedOn: this.#date('filedOn') ?? this.#dateBeside('applicationNumber'),
      registrationNumber: this.#read('registrationNumber', registration, { remark: 'numberUnreadable' }),
      registeredOn: this.#date('registeredOn') ?? this.#dateBeside('registrationNumber'),
      ipcCodes: this.#codes('ipc'),
      applicants: this.#applicants(),
      claims: this.#count('claims', 1) ?? this.#read('claimTexts', claimsOf, counted),
      foreignPriority: this.#foreignPriority(),
      familyOffices: this.#count('familyOffices', 1) ?? this.#read('family', familyOf),
      backwardCitations: this.#count('backwardCitations') ?? this.#read('citedNumbers', lengthOf, counted),
      forwardCitations: this.#count('forwardCitations') ?? this.#read('citingNumbers', lengthOf, counted),
      citedClasses: this.#read('citedClasses', firstSubclasses),
      publishedOn: this.#date('publishedOn'),
      cpcCodes: this.#codes('cpc'),
      inventors:
        this.#count('inventors', 1) ?? this.#read('inventorNames', ({ text }) => personsIn(text), counted),
      priorityClaims: this.#count('priorityClaims') ?? this.#read('priorities', lengthOf, counted),
      companyApplicant: this.#flag('companyApplicant'),
      agent: this.#flag('agent') ?? this.#read('agentNames', () => true, { raw: () => '1' }),
      citedPatents: this.#citedPatents(),
      citingPatents: this.#citingPatents(),
    };
    const stated = Object.entries(answers).filter(([, answer]) => answer !== undefined);
    return {
      applicationNumber,
      kind: right,
      ...withoutImpossibleDates(Object.fromEntries(stated), this.#remarks),
    };
  }

  #cell(field: PatentField): GridCell | undefined {
    const cell = this.#row.cell(field);
    return cell === undefined || isMissing(cell) ? undefined : cell;
  }

  #read<Value>(
    field: PatentField,
    read: (cell: GridCell) => Value | undefined,
    { remark, raw }: { readonly remark?: TallyCode; readonly raw?: (value: Value) => string } = {},
  ): Answer<Value> | undefined {
    const cell = this.#cell(field);
    if (cell === undefined) return undefined;
    const value = read(cell);
    const place = placeOfCell(this.#row.grid, cell);
    if (value === undefined) {
      if (remark) this.#remarks.add(remark, place, cell.text.slice(0, longestRaw));
      return undefined;
    }
    return known(value, this.#evidence(place, raw?.(value) ?? cell.text.slice(0, longestRaw)));
  }

  #date(field: PatentField): Answer<string> | undefined {
    return this.#read(field, dateOfCell, { remark: 'dateUnreadable' });
  }

  /** One column for a number and its day: "출원번호(출원일)". */
  #dateBeside(field: 'applicationNumber' | 'registrationNumber'): Answer<string> | undefined {
    return this.#read(field, ({ text }) => dateOfCell({ text: besideTheNumber(text) }));
  }

  /** A zero where there must be one says that nobody counted. */
  #count(field: PatentField, from = 0): Answer<number> | undefined {
    const cell = this.#cell(field);
    if (cell === undefined || (from > 0 && /^0+$/.test(cell.text))) return undefined;
    return this.#read(field, (one) => countOf(one, from), { remark: 'numberUnreadable' });
  }

  #flag(field: PatentField): Answer<boolean> | undefined {
    return this.#read(
      field,
      (cell) => {
        const read = readValue(cell, { kind: 'flag' });
        return read.state === 'value' ? read.value === true : undefined;
      },
      { remark: 'choiceUnknown' },
    );
  }

  #codes(field: 'ipc' | 'cpc'): Answer<readonly string[]> | undefined {
    return this.#read(field, (cell) => {
      const codes = cell.text
        .split(/[|;,\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => ({ part, code: readIpc(part) }));
      for (const { part, code } of codes) {
        if (code === undefined) this.#remarks.add('ipcUnreadable', placeOfCell(this.#row.grid, cell), part);
      }
      const found = [...new Set(codes.map(({ code }) => code))].filter((code) => code !== undefined);
      return found.length > 0 ? found : undefined;
    });
  }

  #applicants(): Answer<readonly string[]> | undefined {
    return this.#read('applicants', ({ text }) => applicantNames(text), {
      raw: (names) => names.join(' | '),
    });
  }

  #foreignPriority(): Answer<boolean> | undefined {
    return (
      this.#flag('foreignPriority') ??
      this.#read('internationalApplication', () => true) ??
      this.#read('priorityCountries', isAbroad) ??
      this.#read('priorities', isAbroad)
    );
  }

  /** Only where each cited document has its classes: a list of numbers alone says no more than their count. */
  #citedPatents(): Answer<readonly CitedDocument[]> | undefined {
    const numbers = this.#cell('citedNumbers');
    return this.#read(
      'citedClasses',
      ({ text }) => {
        const documents = documentsIn(text);
        const isWhole = numbers !== undefined && partsOf(numbers.text).length === documents.length;
        return isWhole ? documents.map((classes) => ({ classes })) : undefined;
      },
      counted,
    );
  }

  #citingPatents(): Answer<readonly CitingPatent[]> | undefined {
    const dates = this.#cell('citingDates');
    return this.#read(
      'citingClasses',
      ({ text }) => {
        const documents = documentsIn(text);
        const read = partsOf(dates?.text ?? '').map((date) => dateOfCell({ text: date }));
        if (read.length !== documents.length) return undefined;
        const citing = documents.map((classes, at) => ({ date: read[at] ?? '', classes }));
        return citing.every(({ date }) => date !== '') ? citing : undefined;
      },
      counted,
    );
  }
}

/** Where the cell names persons or is long, its evidence is how many there are. */
const counted = {
  raw: (value: unknown): string => String(Array.isArray(value) ? value.length : value),
};

const mostOfAnything = 100_000;

function countOf({ text }: GridCell, from: number): number | undefined {
  const read = readValue({ row: 0, column: 0, text }, { kind: 'count', range: [from, mostOfAnything] });
  return read.state === 'value' && typeof read.value === 'number' ? read.value : undefined;
}

/** Claims in full, or a number in a column that is called so. */
const claimsOf = (cell: GridCell): number | undefined => claimsIn(cell.text) ?? countOf(cell, 1);

const lengthOf = ({ text }: GridCell): number | undefined => new Set(partsOf(text)).size || undefined;

/** Members by their numbers or offices; a bare count of documents is no count of offices. */
const familyOf = ({ text }: GridCell): number | undefined =>
  readFamilyOffices(text.replaceAll(/[;,\n]/g, '|'));

/** A document's classes stand beside each other, documents are separated. Where nothing else separates, commas do. */
function documentsIn(text: string): readonly (readonly string[])[] {
  const parts = partsOf(text);
  return (parts.length > 1 ? parts : text.split(',')).map(subclassesIn);
}

function firstSubclasses({ text }: GridCell): readonly string[] | undefined {
  const first = documentsIn(text).flatMap((classes) => classes.slice(0, 1));
  return first.length > 0 ? first : undefined;
}

function isAbroad({ text }: GridCell): boolean | undefined {
  const found = partsOf(text).map(countryIn);
  if (found.some((country) => country !== undefined && country !== 'KR')) return true;
  return found.includes(undefined) ? undefined : false;
}
