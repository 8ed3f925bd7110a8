import { describe, expect, it, vi } from 'vitest';
import { known, typed } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import { withAnswer } from '../../domain/dossier/edits';
import type { Reading } from '../../domain/dossier/reading';
import { amountOf, type StatementYear } from '../../domain/dossier/statement-year';
import { slipRemedies } from '../../domain/dossier/review-sanity';
import { failure, success } from '../../domain/problem';
import type { IntakeOptions } from '../../intake/client/file-intake';
import type { FileOutcome } from '../../intake/intake-api';
import { limits } from '../../intake/limits';
import { IntakeReview } from './intake-review.svelte';

const yearOf = (basis: StatementYear['basis'], won: number): StatementYear => ({
  fiscalYear: 2024,
  basis,
  values: { revenue: known(won, typed) },
});
const readingOf = (fileName: string, ...statements: StatementYear[]): Reading => ({
  fileName,
  digest: fileName,
  format: 'openDartBulk',
  answers: {},
  statements,
  patents: [],
  notices: [],
});
const companies = [
  { name: '가온머신', stockCode: '990010' },
  { name: '나루전자', stockCode: '990020' },
];

/** Files that answer as given; those called "all…" wait for a company, and those that exist as "… group" as well have both bases. */
function reviewOf(readings: Readonly<Record<string, Reading>>) {
  const outcomeOf = (fileName: string, { company, preferredBasis }: IntakeOptions): FileOutcome => {
    const ofGroup = preferredBasis === 'consolidated' ? readings[`${fileName} group`] : undefined;
    const reading = ofGroup ?? readings[fileName];
    if (!reading) throw new Error(`no file ${fileName}`);
    const isAsking = fileName.startsWith('all') && company?.stockCode === undefined;
    return isAsking ? failure('companyNotChosen', { fileName, companies }) : success([reading]);
  };
  const read = vi.fn((files: readonly File[], options: IntakeOptions = {}) =>
    Promise.resolve(
      files.map((file) => ({ file, fileName: file.name, outcome: outcomeOf(file.name, options) })),
    ),
  );
  const review = new IntakeReview(Promise.resolve({ read }));
  const drop = (...names: string[]) =>
    review.read(
      names.map((name) => new File([], name)),
      emptyDossier,
    );
  return { review, read, drop };
}

it('more files than are read at once are told in one sentence, and the first of them are read', async () => {
  const names = Array.from({ length: limits.filesAtOnce + 50 }, (_, at) => `${at}.json`);
  const { review, read, drop } = reviewOf(
    Object.fromEntries(names.map((name) => [name, readingOf(name, yearOf('separate', 1))])),
  );
  await drop(...names);
  expect(read.mock.calls[0]?.[0]).toHaveLength(limits.filesAtOnce);
  expect(review.files.flatMap(({ problem }) => problem ?? [])).toEqual([
    { code: 'tooManyFiles', fileName: `${limits.filesAtOnce}.json`, limit: limits.filesAtOnce },
  ]);
});

describe('files of thousands of companies', () => {
  it('are read again with the chosen one, all that wait for it, and no other file', async () => {
    const { review, read, drop } = reviewOf({
      'all-bs': readingOf('all-bs', { ...yearOf('separate', 1), values: { cash: known(5, typed) } }),
      one: readingOf('one', yearOf('separate', 1)),
      'all-pl': readingOf('all-pl', yearOf('separate', 7)),
    });
    await drop('all-bs', 'one', 'all-pl');
    expect(review.files.map((file) => file.companies.length)).toEqual([2, 0, 2]);
    await review.chooseCompany(companies[1] ?? { name: '', stockCode: '' });
    expect(read.mock.calls[1]?.[0].map(({ name }) => name)).toEqual(['all-bs', 'all-pl']);
    expect(read.mock.calls[1]?.[1]?.company).toEqual(companies[1]);
    expect(review.files.map((file) => [file.fileName, file.companies.length])).toEqual([
      ['all-bs', 0],
      ['one', 0],
      ['all-pl', 0],
    ]);
    const [year] = review.review.dossier.statements;
    expect([amountOf(year, 'cash'), amountOf(year, 'revenue')]).toEqual([5, 7]);
  });

  it('are asked first for the company of the draft', async () => {
    const { review, read } = reviewOf({ one: readingOf('one') });
    const named = withAnswer(emptyDossier, 'company.name', known('가온머신', typed));
    await review.read([new File([], 'one')], withAnswer(named, 'company.dartCode', known('00000001', typed)));
    expect(read.mock.calls[0]?.[1]?.company).toEqual({ name: '가온머신', dartCode: '00000001' });
  });
});

describe('separate statements', () => {
  it.each([
    ['separate', 'group'],
    ['group', 'separate'],
  ])('win over consolidated ones: %s, then %s', async (...names) => {
    const { review, drop } = reviewOf({
      separate: readingOf('separate', yearOf('separate', 1)),
      group: readingOf('group', yearOf('consolidated', 2)),
    });
    await drop(...names);
    expect(review.review.dossier.statements).toMatchObject([
      { basis: 'separate', values: { revenue: { value: 1 } } },
    ]);
  });

  it('and consolidated ones are one question for all files, and a file with both is read again', async () => {
    const mixed = (kept: 'separate' | 'consolidated', won: number): Reading => ({
      ...readingOf('both', yearOf(kept, won)),
      notices: [{ code: 'basesMixed', kept }],
    });
    const { review, read, drop } = reviewOf({
      both: mixed('separate', 1),
      'both group': mixed('consolidated', 2),
      own: readingOf('own', { ...yearOf('separate', 3), fiscalYear: 2023 }),
      ofGroup: readingOf('ofGroup', { ...yearOf('consolidated', 4), fiscalYear: 2023 }),
    });
    const taken = () =>
      review.review.dossier.statements.map((year) => [year.basis, amountOf(year, 'revenue')]);
    await drop('both', 'own', 'ofGroup');
    expect([review.basis.likely, read.mock.calls.length]).toEqual(['separate', 1]);
    expect(taken()).toEqual([
      ['separate', 1],
      ['separate', 3],
    ]);
    await review.sayBasis('consolidated');
    expect(read.mock.calls[1]?.[0].map(({ name }) => name)).toEqual(['both']);
    expect(taken()).toEqual([
      ['consolidated', 2],
      ['consolidated', 4],
    ]);
    const left = review.files.map((file) => review.reviewOf(file)?.notices.map(({ code }) => code));
    expect(left).toEqual([['basesMixed'], ['basisLeftOut'], []]);
    await review.sayBasis('separate');
    expect(taken()[1]).toEqual(['separate', 3]);
  });

  it('give way where only the consolidated ones have the newest year', async () => {
    const { review, read, drop } = reviewOf({
      both: {
        ...readingOf('both', yearOf('separate', 1)),
        notices: [{ code: 'basesMixed', kept: 'separate' }],
      },
      'both group': readingOf('both', yearOf('consolidated', 2)),
      newer: readingOf('newer', { ...yearOf('consolidated', 3), fiscalYear: 2025 }),
    });
    await drop('both', 'newer');
    expect(read.mock.calls[1]?.[1]?.preferredBasis).toBe('consolidated');
    expect(review.review.dossier.statements.map(({ basis }) => basis)).toEqual([
      'consolidated',
      'consolidated',
    ]);
  });
});

describe("accounts of the firm's own making", () => {
  const match = { label: '경상개발비', account: 'rdExpense' } as const;
  const reading: Reading = {
    ...readingOf('own', yearOf('separate', 1)),
    companyCode: '990010',
    notices: [{ code: 'matchedByOwnLabel', matches: [match] }],
  };

  it('are remembered as right, for the next files', async () => {
    localStorage.clear();
    const { review, read, drop } = reviewOf({ own: reading });
    await drop('own');
    await review.confirmAccount({ form: 'is', ...match });
    expect(read).toHaveBeenCalledTimes(1);
    await drop('own');
    expect(read.mock.calls[1]?.[1]?.confirmed).toEqual([{ form: 'is', ...match }]);
    expect(reviewOf({}).review.names.accounts).toEqual([{ form: 'is', ...match }]);
  });

  it('that are none are taken out of the files that hold them', async () => {
    localStorage.clear();
    const { review, read, drop } = reviewOf({ own: reading, other: readingOf('other') });
    await drop('other', 'own');
    const none = { form: 'is', label: match.label, account: 'none' } as const;
    await review.confirmAccount(none);
    expect(read.mock.calls[1]?.[0].map(({ name }) => name)).toEqual(['own']);
    expect(read.mock.calls[1]?.[1]).toMatchObject({ confirmed: [none], company: { stockCode: '990010' } });
    expect(review.files.map(({ fileName }) => fileName)).toEqual(['other', 'own']);
  });
});

describe('a year that is not over', () => {
  it('is taken only as the person says', async () => {
    const interim = { months: 9, year: yearOf('separate', 90) } as const;
    const { review, drop } = reviewOf({ quarter: { ...readingOf('quarter'), interim } });
    await drop('quarter');
    const revenue = () => amountOf(review.review.dossier.statements[0], 'revenue');
    const [file] = review.files;
    if (!file) throw new Error('no file');
    expect([revenue(), review.acceptedCount]).toEqual([undefined, 0]);
    file.interimChoice = 'asIs';
    expect([revenue(), review.acceptedCount]).toEqual([90, 1]);
    file.interimChoice = 'annualised';
    expect(revenue()).toBe(120);
  });
});

describe('amounts without a unit', () => {
  it('are won until the person names the unit, which other files and the draft suggest', async () => {
    const { review, drop } = reviewOf({
      bare: { ...readingOf('bare', { ...yearOf('separate', 70), fiscalYear: 2023 }), unitUnstated: true },
      stated: readingOf('stated', yearOf('separate', 80_000_000)),
    });
    await drop('bare', 'stated');
    const [bare, stated] = review.files;
    if (!bare || !stated) throw new Error('no file');
    const revenues = () => review.review.dossier.statements.map((year) => amountOf(year, 'revenue'));
    expect(revenues()).toEqual([80_000_000, 70]);
    expect(review.doubts.questions.map(({ code }) => code)).toEqual(['unitSlip']);
    expect(review.doubts.unitHint(stated)).toBeUndefined();
    expect(review.doubts.unitHint(bare)).toEqual({
      unit: 'millionWon',
      fiscalYear: 2023,
      otherYear: 2024,
      times: 1_000_000,
    });
    bare.unit = 'millionWon';
    expect(revenues()).toEqual([80_000_000, 70_000_000]);
    expect(review.doubts.questions).toEqual([]);
  });
});

describe('two files that disagree', () => {
  const dropped = async () => {
    const both = reviewOf({
      one: readingOf('one', {
        ...yearOf('separate', 1),
        values: { revenue: known(1, typed), cash: known(5, typed) },
      }),
      two: readingOf('two', {
        ...yearOf('separate', 2),
        values: { revenue: known(2, typed), cash: known(6, typed) },
      }),
    });
    await both.drop('one', 'two');
    const second = both.review.files[1];
    const group = both.review.review.readings[1]?.groups[0];
    if (!second || !group) throw new Error('no second file');
    const amounts = () => {
      const [year] = both.review.review.dossier.statements;
      return [amountOf(year, 'revenue'), amountOf(year, 'cash')];
    };
    return { second, group, amounts };
  };

  it('are decided value by value', async () => {
    const { second, amounts } = await dropped();
    expect(amounts()).toEqual([2, 6]);
    second.decide('account:2024:revenue', 'earlier');
    expect(amounts()).toEqual([1, 6]);
    second.decide('account:2024:revenue', 'file');
    expect(amounts()).toEqual([2, 6]);
  });

  it('or at once, over what was said of single values', async () => {
    const { second, group, amounts } = await dropped();
    second.decide('account:2024:cash', 'file');
    second.decideGroup(group, 'earlier');
    expect(amounts()).toEqual([1, 5]);
  });
});

describe('files of several companies in one drop', () => {
  const named = (fileName: string, companyName: string, won: number): Reading => ({
    ...readingOf(fileName, yearOf('separate', won)),
    companyName,
  });
  const dropped = async () => {
    const one = reviewOf({
      'a-bs': named('a-bs', '가온', 1),
      b: named('b', '나루', 7),
      'a-more': { ...readingOf('a-more'), companyName: '(주)가온' },
    });
    await one.drop('b', 'a-bs', 'a-more');
    return one;
  };
  const chosen = (review: IntakeReview) => review.files.map((file) => file.chosen !== undefined);

  it('are sorted: only those of one company are taken', async () => {
    const { review } = await dropped();
    expect(review.companies.map(({ signs }) => signs.names[0])).toEqual(['가온', '나루']);
    expect(chosen(review)).toEqual([false, true, true]);
  });

  it('are of the company that the person names for a new draft', async () => {
    const { review } = await dropped();
    const other = review.companies[1];
    if (!other) throw new Error('one company');
    review.prefer(other);
    expect(chosen(review)).toEqual([true, false, false]);
  });

  it('wait for a draft of their own after the others were accepted', async () => {
    const { review } = await dropped();
    review.finish({});
    expect(review.putAside.map(({ files }) => files.map(({ fileName }) => fileName))).toEqual([['b']]);
    expect(review.phase).toBe('closed');
  });

  it('stay as the person has said, whatever is dropped after them', async () => {
    const { review, drop } = await dropped();
    const [b] = review.files;
    b?.settle(b.candidate);
    await drop('a-more');
    expect(chosen(review)).toEqual([true, true, true, false]);
    expect(review.files[3]?.twin).toBe(review.files[2]);
  });
});

describe('a unit that slipped', () => {
  it('is corrected for a year by the word of the person, and taken back', async () => {
    const { review, drop } = reviewOf({
      small: readingOf('small', { ...yearOf('separate', 70), fiscalYear: 2023 }),
      right: readingOf('right', yearOf('separate', 80_000)),
    });
    await drop('small', 'right');
    const [slip] = review.doubts.questions;
    if (slip?.code !== 'unitSlip') throw new Error('no slip');
    const [first] = slipRemedies(slip);
    if (!first) throw new Error('no remedy');
    expect(first).toEqual({ fiscalYear: 2023, factor: 1000 });
    review.doubts.multiplyYear(first);
    const year = () => review.review.dossier.statements[1];
    expect([amountOf(year(), 'revenue'), review.doubts.questions]).toEqual([70_000, []]);
    expect(review.doubts.corrected).toEqual([first]);
    review.doubts.leaveYear(2023);
    expect(amountOf(year(), 'revenue')).toBe(70);
  });
});
