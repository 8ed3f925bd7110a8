import type { LocalText } from '../../../src/domain/local-text';
import type { Head, LearningTable, Split } from '../heads/head';
import { randomStream } from '../random';

/** Splits that make one figure together. */
export interface Protocol {
  readonly figureId: string;
  readonly name: LocalText;
  readonly splits: readonly Split[];
}

/** What a head is measured by. No split learns from a row whose outcome is unknown. */
export function protocolsOf(
  head: Pick<Head, 'id' | 'figureId' | 'split'>,
  table: LearningTable,
): readonly Protocol[] {
  const learnable = ({ learn, test }: Split): Split => ({
    learn: learn.filter((row) => !Number.isNaN(table.labels[row]!)),
    test,
  });
  const { split: plan, figureId } = head;
  switch (plan.kind) {
    case 'temporal': {
      const splits = [temporalSplit(table.rows, plan.learnShare)].map(learnable);
      return [{ figureId, name: planName(plan), splits }];
    }
    case 'folds': {
      const repeats = Array.from({ length: plan.repeats }, (_, repeat) =>
        companyFolds(table.companies, table.labels, plan.folds, `${head.id}/${repeat}`),
      );
      return [{ figureId, name: planName(plan), splits: repeats.flat().map(learnable) }];
    }
    case 'scenarios':
      return plan.scenarios.map((scenario) => ({
        figureId: scenario.figureId,
        name: scenario.protocol,
        splits: [learnable(scenario.split(table))],
      }));
  }
}

/** A plan in words. */
export function planName(plan: Head['split']): LocalText {
  switch (plan.kind) {
    case 'temporal': {
      const share = Math.round(plan.learnShare * 100);
      return {
        ko: `앞선 ${share}%로 배우고 나중 ${100 - share}%로 잼`,
        en: `earlier ${share} % to learn, later ${100 - share} % to test`,
      };
    }
    case 'folds':
      return {
        ko: `기업 단위 ${plan.folds}묶음 교차검증${plan.repeats > 1 ? ` ${plan.repeats}번` : ''}`,
        en: `${plan.repeats > 1 ? `${plan.repeats} x ` : ''}${plan.folds}-fold by company`,
      };
    case 'scenarios': {
      const names = plan.scenarios.map(({ protocol }) => protocol);
      return { ko: names.map(({ ko }) => ko).join('; '), en: names.map(({ en }) => en).join('; ') };
    }
  }
}

/** Folds that keep each company whole and spread the outcome evenly. */
export function companyFolds(
  companies: readonly string[],
  labels: readonly number[],
  count: number,
  purpose: string,
): readonly Split[] {
  const foldOfCompany = new Map<string, number>();
  const random = randomStream(`folds/${purpose}`);
  const order = random
    .shuffled(companies.map((_, row) => row))
    .sort((one, other) => labels[one]! - labels[other]!);
  for (const row of order) {
    const company = companies[row]!;
    if (!foldOfCompany.has(company)) foldOfCompany.set(company, foldOfCompany.size % count);
  }
  return Array.from({ length: count }, (_, fold) =>
    splitBy(companies, (row) => foldOfCompany.get(companies[row]!) === fold),
  );
}

/** The earlier share of rows to learn from, the later to test on. Rows are in order of time. */
export function temporalSplit(rows: readonly unknown[], learnShare: number): Split {
  const border = Math.round(rows.length * learnShare);
  return splitBy(rows, (row) => row >= border);
}

function splitBy(rows: readonly unknown[], isTest: (row: number) => boolean): Split {
  const all = rows.map((_, row) => row);
  return { learn: all.filter((row) => !isTest(row)), test: all.filter(isTest) };
}
