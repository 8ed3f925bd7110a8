import type { AccountId } from './accounts';
import { type StatementUnit, statementUnits, wonPerUnit } from './won-per-unit';
import { amountOf, basesDiffer, type StatementBasis, type StatementYear } from './statement-year';

/**
 * What looks wrong in statements. Nothing is corrected: each is a question to the person, with the place where its answer
 * belongs. Amounts are whole won.
 */
export type SanityQuestion =
  /** The parts of a total, each with its sign, do not make it. */
  | {
      readonly code: 'sumDiffers';
      readonly fiscalYear: number;
      readonly account: AccountId;
      readonly parts: readonly SignedPart[];
      readonly stated: number;
      readonly summed: number;
    }
  /** A part is larger than the whole that holds it. */
  | {
      readonly code: 'partExceedsWhole';
      readonly fiscalYear: number;
      readonly account: AccountId;
      readonly whole: AccountId;
      readonly stated: number;
      readonly wholeStated: number;
    }
  /** Amounts are about a unit's factor times those of another year. */
  | {
      readonly code: 'unitSlip';
      readonly fiscalYear: number;
      readonly otherYear: number;
      readonly account: AccountId;
      readonly times: number;
    }
  /** No statements between two years that have some. */
  | {
      readonly code: 'yearMissing';
      readonly fiscalYear: number;
      readonly newerYear: number;
      readonly account: AccountId;
    }
  /** A year on another basis than the newer one is not compared with it. */
  | {
      readonly code: 'basisChanges';
      readonly fiscalYear: number;
      readonly basis: StatementBasis;
      readonly newerYear: number;
      readonly newerBasis: StatementBasis;
      readonly account: AccountId;
    };

export interface SignedPart {
  readonly account: AccountId;
  readonly sign: 1 | -1;
}

const plus = (account: AccountId): SignedPart => ({ account, sign: 1 });
const minus = (account: AccountId): SignedPart => ({ account, sign: -1 });

/** Totals of the standard statements (handbook 2.5) among the accounts of the form. */
const totals: readonly { readonly account: AccountId; readonly parts: readonly SignedPart[] }[] = [
  { account: 'totalAssets', parts: [plus('totalLiabilities'), plus('totalEquity')] },
  { account: 'totalAssets', parts: [plus('currentAssets'), plus('nonCurrentAssets')] },
  { account: 'totalLiabilities', parts: [plus('currentLiabilities'), plus('nonCurrentLiabilities')] },
  { account: 'grossProfit', parts: [plus('revenue'), minus('costOfSales')] },
  { account: 'operatingIncome', parts: [plus('grossProfit'), minus('sellingAdministrative')] },
];

const wholes: readonly (readonly [part: AccountId, whole: AccountId])[] = [
  ['currentAssets', 'totalAssets'],
  ['nonCurrentAssets', 'totalAssets'],
  ['cash', 'currentAssets'],
  ['receivables', 'currentAssets'],
  ['inventories', 'currentAssets'],
  ['tangibleAssets', 'nonCurrentAssets'],
  ['intangibleAssets', 'nonCurrentAssets'],
  ['developmentAsset', 'intangibleAssets'],
  ['currentLiabilities', 'totalLiabilities'],
  ['nonCurrentLiabilities', 'totalLiabilities'],
  ['shortTermBorrowings', 'currentLiabilities'],
  ['longTermBorrowings', 'nonCurrentLiabilities'],
  ['salary', 'sellingAdministrative'],
  ['welfare', 'sellingAdministrative'],
  ['advertising', 'sellingAdministrative'],
];

/** Accounts that tell a company's size and do not swing from year to year. */
const sizeAccounts: readonly AccountId[] = [
  'totalAssets',
  'revenue',
  'costOfSales',
  'sellingAdministrative',
  'salary',
  'currentAssets',
  'nonCurrentAssets',
  'totalLiabilities',
  'capitalStock',
];

/** Everything that looks wrong in the statements, the newest year first. */
export function sanityQuestions(statements: readonly StatementYear[]): readonly SanityQuestion[] {
  const years = statements.toSorted((one, other) => other.fiscalYear - one.fiscalYear);
  return years.flatMap((year, at) => {
    const newer = years[at - 1];
    const sums = sumQuestions(year);
    // Of a total that its parts do not make, one question is enough.
    const parts = partQuestions(year).filter(({ whole }) => !sums.some(({ account }) => account === whole));
    return [...sums, ...parts, ...(newer ? besideNewer(year, newer) : [])];
  });
}

function sumQuestions(year: StatementYear): SanityQuestion[] {
  return totals.flatMap(({ account, parts }): SanityQuestion[] => {
    const stated = amountOf(year, account);
    const amounts = parts.map((part) => amountOf(year, part.account));
    if (stated === undefined || amounts.includes(undefined)) return [];
    const summed = parts.reduce((sum, { sign }, at) => sum + sign * (amounts[at] ?? 0), 0);
    const rounding = (parts.length + 1) * roundingOf([stated, ...amounts]);
    if (Math.abs(stated - summed) <= rounding) return [];
    return [{ code: 'sumDiffers', fiscalYear: year.fiscalYear, account, parts, stated, summed }];
  });
}

/** Units in which statements are printed to the last digit: half of the largest that fits all amounts may be rounded off. */
const printedUnits = [wonPerUnit.millionWon, wonPerUnit.thousandWon];

function roundingOf(amounts: readonly (number | undefined)[]): number {
  const unit = printedUnits.find((factor) => amounts.every((amount) => (amount ?? 0) % factor === 0));
  return (unit ?? 1) / 2;
}

type PartQuestion = Extract<SanityQuestion, { code: 'partExceedsWhole' }>;

function partQuestions(year: StatementYear): PartQuestion[] {
  return wholes.flatMap(([account, whole]): PartQuestion[] => {
    const stated = amountOf(year, account);
    const wholeStated = amountOf(year, whole);
    if (stated === undefined || wholeStated === undefined || stated <= wholeStated) return [];
    return [{ code: 'partExceedsWhole', fiscalYear: year.fiscalYear, account, whole, stated, wholeStated }];
  });
}

function besideNewer(year: StatementYear, newer: StatementYear): SanityQuestion[] {
  const { fiscalYear, basis } = year;
  const newerYear = newer.fiscalYear;
  const slip = unitSlip(year, newer);
  return [
    ...(slip ? [{ code: 'unitSlip', fiscalYear, otherYear: newerYear, ...slip } as const] : []),
    ...(newerYear - fiscalYear > 1
      ? [{ code: 'yearMissing', fiscalYear: newerYear - 1, newerYear, account: 'revenue' } as const]
      : []),
    ...(basesDiffer(basis, newer.basis)
      ? [
          {
            code: 'basisChanges',
            fiscalYear,
            basis,
            newerYear,
            newerBasis: newer.basis,
            account: 'revenue',
          } as const,
        ]
      : []),
  ];
}

/** How far from a unit's factor amounts may lie: companies grow and shrink, but hardly tenfold a year. */
const nearFactor = 0.5;

interface SizeRatio {
  readonly account: AccountId;
  /** Decimal logarithm of the year's amount over the other's. */
  readonly digits: number;
}

/** The middle one of the ratios of what both years state. */
function sizeRatio(year: StatementYear, other: StatementYear): SizeRatio | undefined {
  const ratios = sizeAccounts
    .map((account) => ({
      account,
      digits: Math.log10((amountOf(year, account) ?? 0) / (amountOf(other, account) ?? 0)),
    }))
    .filter(({ digits }) => Number.isFinite(digits))
    .sort((one, another) => one.digits - another.digits);
  return ratios[Math.floor(ratios.length / 2)];
}

/** Unit whose factor lies so many digits from a won, up or down. */
const unitAt = (digits: number): StatementUnit | undefined =>
  statementUnits.find(
    (unit) => unit !== 'won' && Math.abs(Math.abs(digits) - Math.log10(wonPerUnit[unit])) < nearFactor,
  );

/** Factor of a unit by which one year's amounts exceed the other's, or fall short of them (below 1). */
function unitSlip(
  year: StatementYear,
  other: StatementYear,
): { readonly account: AccountId; readonly times: number } | undefined {
  const ratio = sizeRatio(year, other);
  const unit = ratio && unitAt(ratio.digits);
  if (!ratio || !unit) return undefined;
  const factor = wonPerUnit[unit];
  return { account: ratio.account, times: ratio.digits > 0 ? factor : 1 / factor };
}

/** A year and by how much its amounts are to be multiplied for a slip of unit to go. */
export interface SlipRemedy {
  readonly fiscalYear: number;
  readonly factor: number;
}

/** Either year may be the wrong one. Too small comes first: a unit is more often overlooked than added. */
export function slipRemedies({
  fiscalYear,
  otherYear,
  times,
}: Extract<SanityQuestion, { code: 'unitSlip' }>): readonly SlipRemedy[] {
  const whole = (factor: number) => (factor > 1 ? Math.round(factor) : factor);
  return [
    { fiscalYear, factor: whole(1 / times) },
    { fiscalYear: otherYear, factor: whole(times) },
  ].toSorted((one, other) => other.factor - one.factor);
}

export interface UnitHint {
  readonly unit: StatementUnit;
  readonly fiscalYear: number;
  readonly otherYear: number;
  /** How many times smaller the file's figures are. */
  readonly times: number;
}

/**
 * The unit that makes figures which were read as won as large as those of other years, the nearest in time; undefined where
 * they already are, or where there is nothing to compare.
 */
export function likelyUnit(
  read: readonly StatementYear[],
  others: readonly StatementYear[],
): UnitHint | undefined {
  const [nearest] = read
    .flatMap((year) => others.map((other) => ({ year, other, ratio: sizeRatio(other, year) })))
    .filter(({ ratio }) => ratio !== undefined)
    .sort((one, another) => distance(one) - distance(another));
  if (!nearest?.ratio || nearest.ratio.digits < 0) return undefined;
  const { year, other, ratio } = nearest;
  const unit = unitAt(ratio.digits);
  return unit && { unit, fiscalYear: year.fiscalYear, otherYear: other.fiscalYear, times: wonPerUnit[unit] };
}

const distance = ({ year, other }: { year: StatementYear; other: StatementYear }): number =>
  Math.abs(year.fiscalYear - other.fiscalYear);

export function yearsConcerned(question: SanityQuestion): readonly number[] {
  const { fiscalYear } = question;
  if (question.code === 'unitSlip') return [fiscalYear, question.otherYear];
  if (question.code === 'yearMissing') return [fiscalYear - 1, fiscalYear, question.newerYear];
  return question.code === 'basisChanges' ? [fiscalYear, question.newerYear] : [fiscalYear];
}
