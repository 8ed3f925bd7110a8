import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../src/domain/disclosure/disclosure';
import type { PackId } from '../../src/domain/pack/manifest';
import { resultDifferences } from '../../src/domain/disclosure/compare-results';
import { markOfHash, verifyHash } from '../../src/domain/disclosure/report-address';
import { isRunnable } from '../../src/domain/disclosure/runs-again';
import { standingOf, type PackHere } from '../../src/report/verify/pack-standing';
import type { OpenedReport } from '../../src/report/verify/open-report';
import { conclusionOf, fileFinding, type Findings, notShownIn } from '../../src/report/verify/verdict';
import { goldenDisclosure, goldenEvaluation } from './disclosures';

const pages = (...states: ('same' | 'different')[]) => states.map((state, at) => ({ page: at + 1, state }));

describe('how a file agrees with its proof', () => {
  it.each([
    [true, pages('same', 'same'), 'untouched'],
    [false, pages('same', 'same'), 'savedAnew'],
    [false, pages('same', 'different'), 'pagesChanged'],
    [false, pages('different'), 'otherReport'],
    // Untouched bytes of a signer who names other pages prove nothing.
    [true, pages('same', 'different'), 'pagesChanged'],
  ] as const)('untouched %s with pages %j is %s', (isUntouched, shown, finding) => {
    expect(fileFinding({ isUntouched, pages: shown })).toBe(finding);
  });
});

describe('what it comes to', () => {
  const sound: Findings = {
    file: 'untouched',
    reruns: { 'innovation-growth': { state: 'same' }, originality: { state: 'same' } },
    mark: { statement: true, key: true },
    notShown: [],
    drawn: 'sameFile',
  };
  it.each<[string, Partial<Findings>]>([
    ['proven', {}],
    ['partly', { reruns: { originality: { state: 'same' }, 'innovation-growth': { state: 'withheld' } } }],
    ['intact', { reruns: { originality: { state: 'packMissing' } } }],
    ['intact', { reruns: { originality: { state: 'withheld' }, peers: { state: 'same' } } }],
    ['intact', { reruns: { peers: { state: 'same' } } }],
    ['checking', { reruns: { originality: { state: 'running' } } }],
    ['checking', { drawn: undefined }],
    ['checking', { drawn: 'drawing' }],
    ['pagesUnconfirmed', { drawn: 'otherwise' }],
    // The right text can lie below drawings that say something else.
    ['pagesUnconfirmed', { drawn: 'sameText' }],
    // Values that cannot be drawn are no way around it, nor is a pack that nobody has.
    ['pagesUnconfirmed', { drawn: 'failed' }],
    ['pagesUnconfirmed', { drawn: 'packMissing' }],
    ['notShown', { drawn: 'otherwise', notShown: ['originality'] }],
    ['savedAnew', { file: 'savedAnew', drawn: 'otherwise' }],
    ['savedAnew', { file: 'savedAnew' }],
    ['differs', { file: 'savedAnew', reruns: { originality: { state: 'different', fields: ['score'] } } }],
    ['notShown', { notShown: ['originality'] }],
    ['otherMark', { mark: { statement: true, key: false }, notShown: ['originality'] }],
    ['otherReport', { file: 'otherReport', mark: { statement: false, key: false } }],
    ['changed', { file: 'pagesChanged' }],
  ])('is %s', (conclusion, change) => {
    expect(conclusionOf({ ...sound, ...change })).toBe(conclusion);
  });
});

describe('a grade that the pages show', () => {
  const { results, ...others } = goldenDisclosure('gradeOnly');
  const only = (pack: PackId, change: object) =>
    ({ ...others, results: { [pack]: { ...results[pack], ...change } } }) as Disclosure;
  const missing = (disclosure: Disclosure, ...pageTexts: readonly string[]) =>
    notShownIn({ proof: { claims: { disclosure } } as OpenedReport['proof'], pageTexts });

  it.each([
    // Binary fractions round 1.45 down; what prints scores rounds it up.
    [145, 'Score\n1.5\n0 25', 0],
    [8815, '88.2\n0', 0],
    [8815, '88.20', 1],
    [8815, '188.2', 1],
    [8815, '88.1', 1],
  ])('has the score %i in %j', (score, text, count) => {
    expect(missing(only('originality', { score }), text)).toHaveLength(count);
  });

  it.each([
    ['BB+\n10.5 points above (44.3)', 0],
    ['BBB+\n10.5 points above (44.3)', 1],
    ['BB+\n20.5 points above (44.3)', 1],
  ])('has the letters and the distance in %j', (text, count) => {
    const told = only('business-feasibility', { grade: 'BB+', score: 5478, referenceScore: 4428 });
    expect(missing(told, text)).toHaveLength(count);
  });
});

describe('the pack that a report names', () => {
  const here: PackHere = {
    purpose: 'originality',
    version: '0.10.0',
    publisher: 'ours',
    digest: 'd',
    origin: 'shipped',
  };
  const imported: PackHere = { ...here, publisher: 'bank', digest: 'b', origin: 'imported' };
  const offered: PackHere = { ...here, version: '0.8.0', digest: 'e', origin: 'offered' };
  it.each([
    ['current', here],
    ['held', imported],
    ['offered', offered],
    ['outdated', { ...here, digest: 'o', version: '0.9.9' }],
    ['newer', { ...here, digest: 'o', version: '0.10.1' }],
    ['unknown', { ...here, digest: 'o' }],
    ['unknown', { ...here, version: '0.10.1' }],
    ['unknown', { ...imported, publisher: 'ours' }],
    ['unknown', { ...here, digest: 'o', publisher: 'nobody' }],
  ] as const)('is %s', (standing, named) => {
    expect(standingOf(named, [here, imported, offered])).toBe(standing);
  });
});

describe('running again', () => {
  it.each([
    [[], 0, true],
    [[], 1, false],
    [['originality'], 1, true],
  ] as const)('named %j with %i held back can be: %s', (runsAgain, patents, can) => {
    const { inputs } = goldenDisclosure('everything');
    const told = { ...inputs, runsAgain, withheld: { ...inputs.withheld, patents } };
    expect(isRunnable(told, 'originality')).toBe(can);
  });

  const { result } = goldenEvaluation();
  it.each(['gradeOnly', 'gradeAndReasons', 'full', 'everything'] as const)('is the same for %s', (preset) => {
    const { results } = goldenDisclosure(preset);
    const shown = [results['innovation-growth'], results['business-feasibility'], results.originality];
    const again = [result.innovationGrowth, result.businessFeasibility, result.originality];
    shown.forEach((one, at) => {
      const other = again[at];
      if (!one || !other) throw new Error('three results');
      expect(resultDifferences(one, other)).toEqual([]);
    });
  });

  it('names what differs, down to a hundredth in one line of points', () => {
    const { results } = goldenDisclosure('gradeAndReasons');
    const shown = results.originality;
    const again = result.originality;
    if (!shown || again.status !== 'graded') throw new Error('graded');
    const [first, ...others] = again.points;
    if (!first) throw new Error('points');
    const changed = {
      ...again,
      score: again.score,
      points: [{ ...first, points: first.points + 1 }, ...others],
    };
    expect(resultDifferences(shown, changed)).toEqual(['points']);
  });
});

describe('the address in a QR code', () => {
  const mark = { statement: 'ab'.repeat(32), key: `${'Ab_-'.repeat(10)}xyz` };
  it('comes back as it was', () => {
    expect(markOfHash(verifyHash(mark))).toEqual(mark);
  });
  it.each(['#verify', '#verify?d=ab&k=cd', `${verifyHash(mark)}0`])('%s says nothing', (hash) => {
    expect(markOfHash(hash)).toBeUndefined();
  });
});
