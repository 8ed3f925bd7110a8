import type { AccountId } from '../dossier/accounts';
import type { Answer, Source } from '../dossier/answer';
import type { Dossier } from '../dossier/dossier';
import type { Patent, PatentAttribute } from '../dossier/patent';
import { newestThree, type StatementYear } from '../dossier/statement-year';
import type { Asked } from './derived';
import type { Indicator } from './indicator';

export type FileSource = Extract<Source, { kind: 'file' }>;

/** Where a value that an indicator was derived from stands in a file. */
export interface UsedSource {
  readonly asked: Asked;
  /** Of an account. */
  readonly fiscalYear?: number;
  /** Of a patent: its application number. */
  readonly patent?: string;
  readonly source: FileSource;
}

/**
 * The files' values that make an indicator what it is, in the order in which it asks for them. An amount counts where the
 * indicator would be another without it: a growth rate names two years, a margin one.
 */
export function usedSources(indicator: Indicator, dossier: Dossier): readonly UsedSource[] {
  const ofDossier = found.get(dossier) ?? new Map<string, readonly UsedSource[]>();
  found.set(dossier, ofDossier);
  const sources = ofDossier.get(indicator.id) ?? findSources(indicator, dossier);
  ofDossier.set(indicator.id, sources);
  return sources;
}

/** Reasons and points of three models ask for the same indicators of one dossier. */
const found = new WeakMap<Dossier, Map<string, readonly UsedSource[]>>();

function findSources(indicator: Indicator, dossier: Dossier): readonly UsedSource[] {
  const now = JSON.stringify(indicator.derive(dossier));
  return indicator.asks.flatMap((asked): readonly UsedSource[] => {
    const attribute = attributeOf(asked);
    if (attribute) return ofPatents(dossier.patents, asked, attribute);
    if (!asked.startsWith('account:')) return ofAnswer(dossier, asked);
    const account = asked.slice('account:'.length) as AccountId;
    return newestThree(dossier.statements).flatMap((year): readonly UsedSource[] => {
      const source = fileOf(year?.values[account]);
      if (!year || !source) return [];
      const without = JSON.stringify(indicator.derive(withoutAmount(dossier, year, account)));
      return without === now ? [] : [{ asked, fiscalYear: year.fiscalYear, source }];
    });
  });
}

/** The files' values that an indicator of a single patent reads. */
export const usedPatentSources = (asks: readonly Asked[], patent: Patent): readonly UsedSource[] =>
  asks.flatMap((asked) => {
    const attribute = attributeOf(asked);
    return attribute ? ofPatents([patent], asked, attribute) : [];
  });

/** Filings and grants are counted by their state in the register. */
function attributeOf(asked: Asked): PatentAttribute | undefined {
  if (asked === 'patents') return 'status';
  return asked.startsWith('patent:') ? (asked.slice('patent:'.length) as PatentAttribute) : undefined;
}

const ofPatents = (
  patents: readonly Patent[],
  asked: Asked,
  attribute: PatentAttribute,
): readonly UsedSource[] =>
  patents.flatMap((patent) => {
    const source = fileOf(patent[attribute]);
    return source ? [{ asked, patent: patent.applicationNumber, source }] : [];
  });

function ofAnswer({ answers }: Dossier, asked: Asked): readonly UsedSource[] {
  const source = fileOf((answers as Readonly<Record<string, Answer<unknown> | undefined>>)[asked]);
  return source ? [{ asked, source }] : [];
}

const fileOf = (answer: Answer<unknown> | undefined): FileSource | undefined =>
  answer?.state === 'known' && answer.source.kind === 'file' ? answer.source : undefined;

function withoutAmount(dossier: Dossier, year: StatementYear, account: AccountId): Dossier {
  const others = Object.fromEntries(Object.entries(year.values).filter(([id]) => id !== account));
  const statements = dossier.statements.map((one) => (one === year ? { ...one, values: others } : one));
  return { ...dossier, statements };
}
