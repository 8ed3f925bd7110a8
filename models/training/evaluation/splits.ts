import { randomStream } from '../random';

/** Rows to learn from and rows to test on. */
export interface Split {
  readonly learn: readonly number[];
  readonly test: readonly number[];
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
