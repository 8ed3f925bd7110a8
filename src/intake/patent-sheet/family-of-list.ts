import { type Answer, known } from '../../domain/dossier/answer';
import type { Patent } from '../../domain/dossier/patent';
import type { Evidence } from '../evidence';
import { placeOfCell } from '../sheet/grid';
import type { PatentRow } from './patent-row';

/** A right abroad: its office, and the Korean application numbers that its row names. */
export interface ForeignRight {
  readonly row: PatentRow;
  readonly office: string;
}

/** PCT and WO numbers are no office with protection (handbook, patent indicators 11). */
const noOffice = /^(?:WO|PCT)$/;

/** Korean application numbers among family and priorities. */
function koreanNumbersIn({ cell }: PatentRow): readonly string[] {
  const text = (['family', 'priorities'] as const).map((field) => cell(field)?.text ?? '').join('|');
  const digits = text.replaceAll(/(?<=\d)-(?=\d)/g, '');
  return digits.match(/(?<!\d)(?:10|20)(?:19|20)\d{9}(?!\d)/g) ?? [];
}

export interface FamiliesOfList {
  readonly patents: readonly Patent[];
  /** Rights abroad that belong to a patent of the list. */
  readonly members: readonly ForeignRight[];
  readonly strangers: readonly ForeignRight[];
}

/** One technology at home and abroad counts once: rights abroad go into the family of the Korean one that they name. */
export function familiesOfList(
  patents: readonly Patent[],
  foreign: readonly ForeignRight[],
  evidence: Evidence,
): FamiliesOfList {
  const listed = new Set(patents.map((patent) => patent.applicationNumber));
  const members = new Map<string, ForeignRight[]>();
  const linked = foreign.map((right) => koreanNumbersIn(right.row).filter((number) => listed.has(number)));
  foreign.forEach((right, at) => {
    for (const number of linked[at] ?? []) {
      const before = members.get(number);
      if (before) before.push(right);
      else members.set(number, [right]);
    }
  });
  return {
    patents: patents.map((patent) =>
      withOffices(patent, members.get(patent.applicationNumber) ?? [], evidence),
    ),
    members: foreign.filter((_, at) => linked[at]?.length),
    strangers: foreign.filter((_, at) => !linked[at]?.length),
  };
}

/** The family that is stated, or at least the offices that the list itself names. */
function withOffices(patent: Patent, members: readonly ForeignRight[], evidence: Evidence): Patent {
  const offices = new Set(members.map(({ office }) => office).filter((office) => !noOffice.test(office)));
  const [first] = members;
  const stated: Answer<number> | undefined = patent.familyOffices;
  const atLeast = offices.size + 1;
  if (!first || offices.size === 0 || (stated?.state === 'known' && stated.value >= atLeast)) return patent;
  const source = evidence(placeOfCell(first.row.grid, first.row.first), [...offices].join(', '));
  return { ...patent, familyOffices: known(atLeast, source) };
}
