import { valueOf } from '../../../domain/dossier/answer';
import type { Reading } from '../../../domain/dossier/reading';
import { success } from '../../../domain/problem';
import { bulkText, bulkZip, type BulkFile, type BulkLine } from '../../open-dart/bulk/bulk-file';
import { stockCodeOf } from '../../open-dart/bulk/bulk-companies';
import { readBulk } from '../../open-dart/bulk/read-bulk';
import { readBytes } from '../../read-bytes';
import { addFound, type Found } from './found';

/** Values of readings by the keys of `Found`; of patents only whether an attribute is stated. */
export function valuesIn(readings: readonly Reading[], found: Found = new Map()): Found {
  for (const reading of readings) {
    const company = reading.companyCode ?? '';
    for (const [id, answer] of Object.entries(reading.answers)) {
      if (answer.state === 'known') addFound(found, `${company} ${id}`, String(answer.value));
    }
    const { interim } = reading;
    const years = reading.statements.map((year) => ({ year, period: `${year.fiscalYear}` }));
    const parts = interim
      ? [{ year: interim.year, period: `${interim.year.fiscalYear}/${interim.months}` }]
      : [];
    for (const { year, period } of [...years, ...parts]) {
      for (const [account, answer] of Object.entries(year.values)) {
        const won = valueOf(answer);
        if (won !== undefined) addFound(found, `${company} ${period} ${account}`, won);
      }
    }
    for (const { applicationNumber, ...attributes } of reading.patents) {
      for (const attribute of Object.keys(attributes)) {
        addFound(found, `${applicationNumber} ${attribute}`, 'stated');
      }
    }
  }
  return found;
}

/** Readings of a sample through the whole of intake; none, with the code of the problem, where it is refused. */
export async function readSample(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<{ readonly found: Found; readonly refusal: string | undefined }> {
  const outcome = await readBytes(bytes, name);
  if (outcome.ok) return { found: valuesIn(outcome.value), refusal: undefined };
  const { problem } = outcome;
  const kind = 'kind' in problem ? `: ${problem.kind}` : '';
  return { found: new Map(), refusal: problem.code + kind };
}

/** Readings of every company of a bulk download, each as if a person had chosen it. */
export async function readAllCompanies(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Found> {
  const whole = name.endsWith('.zip') ? bulkZip(bytes, name) : bulkText(bytes);
  const lines = new Map<string, BulkLine[]>();
  await whole((line) => {
    const code = stockCodeOf(line.bytes);
    const kept = { ...line, bytes: Uint8Array.from(line.bytes) };
    lines.set(code, [...(lines.get(code) ?? []), kept]);
  });
  const found: Found = new Map();
  for (const [stockCode, own] of lines) {
    const ofOne: BulkFile = (receive) => {
      own.forEach(receive);
      return Promise.resolve(success({ ours: 1, other: 0, unknown: 0, isCutOff: false }));
    };
    const outcome = await readBulk(ofOne, { fileName: name, digest: '' }, { company: { stockCode } });
    if (outcome?.ok) valuesIn(outcome.value, found);
  }
  return found;
}
