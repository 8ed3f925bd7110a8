import { valueOf } from '../../domain/dossier/answer';
import { isHeld, type Patent } from '../../domain/dossier/patent';
import type { Reading } from '../../domain/dossier/reading';
import { failure, type Notice, type Outcome, success } from '../../domain/problem';
import { evidenceOf, type FileFacts } from '../evidence';
import { limits } from '../limits';
import { Remarks } from '../remarks';
import { mergePatents } from './merge-patents';
import { PatentReader } from './patent-reader';
import type { Response } from './recognise-response';

/** Patents and utility models of one file. */
export function readPatents(
  { records, strangers, total }: Response & { readonly kind: 'patents' },
  file: FileFacts,
): Outcome<readonly Reading[]> {
  const { fileName } = file;
  if (records.length > limits.patents) {
    return failure('tooManyRows', { fileName, rows: records.length, limit: limits.patents });
  }
  const remarks = new Remarks();
  const reader = new PatentReader(evidenceOf(file, 'kiprisXml'), remarks);
  const patents = records.map((record) => reader.patent(record)).filter((patent) => patent !== undefined);
  const [first] = records;
  if (patents.length === 0 && first) {
    const { place, raw } = first.fields.applicationNumber ?? { place: first.place, raw: '' };
    return failure('patentNumberUnreadable', { fileName, place, raw });
  }
  strangers.forEach((place) => remarks.add('rowsSkipped', place, ''));
  const merged = mergePatents(patents, remarks);
  const companyName = mainApplicant(merged);
  return success([
    {
      ...file,
      format: 'kiprisXml',
      ...(companyName === undefined ? {} : { companyName }),
      answers: {},
      statements: [],
      patents: merged,
      notices: [
        ...pageOf(records.length + strangers.length, total),
        ...kindsOf(merged),
        ...remarks.notices(),
      ],
    },
  ]);
}

/** Whose file this is: the one applicant that most of the patents have in common. */
export function mainApplicant(patents: readonly Patent[]): string | undefined {
  const counts = new Map<string, number>();
  for (const applicant of patents.flatMap((patent) => valueOf(patent.applicants) ?? [])) {
    counts.set(applicant, (counts.get(applicant) ?? 0) + 1);
  }
  const [most, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (!most || most[1] === second?.[1]) return undefined;
  return most[1] * 2 > patents.length ? most[0] : undefined;
}

function pageOf(read: number, total: number): readonly Notice[] {
  return total > read ? [{ code: 'partOfList', read, total }] : [];
}

/** Which kinds a person should know of. */
export function kindsOf(patents: readonly Patent[]): readonly Notice[] {
  const utilityModels = patents.filter((patent) => patent.kind === 'utilityModel').length;
  const dead = patents.filter((patent) => !isHeld(patent)).length;
  return [
    ...(utilityModels > 0 ? [{ code: 'utilityModelsIncluded', count: utilityModels } as const] : []),
    ...(dead > 0 ? [{ code: 'deadRightsIncluded', count: dead } as const] : []),
  ];
}
