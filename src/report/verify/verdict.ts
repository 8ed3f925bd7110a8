import type { ReportMark } from '../../domain/disclosure/report-address';
import { type PackId, packIds } from '../../domain/pack/manifest';
import type { GradedResult } from '../../domain/result/comparison';
import type { NotGraded } from '../../domain/result/result';
import { formatsIn } from '../../i18n/formats';
import type { DrawnAgain } from '../worker/report-api';
import type { OpenedReport } from './open-report';

/** How the file agrees with its proof. */
export type FileFinding =
  /** Every byte is as it was signed. */
  | 'untouched'
  /** Another program has written it anew; the text of every page is the signed one. */
  | 'savedAnew'
  | 'pagesChanged'
  /** No page is the signed one: the proof belongs to another report. */
  | 'otherReport';

export function fileFinding({
  isUntouched,
  pages,
}: Pick<OpenedReport, 'isUntouched' | 'pages'>): FileFinding {
  const same = pages.filter(({ state }) => state === 'same').length;
  // Whoever signs can name any digests: where the pages are not theirs, untouched bytes prove nothing.
  if (same === pages.length) return isUntouched ? 'untouched' : 'savedAnew';
  return same === 0 ? 'otherReport' : 'pagesChanged';
}

/** What running a model again came to. */
export type Rerun =
  | { readonly state: 'running' }
  | { readonly state: 'same' }
  | {
      readonly state: 'different';
      readonly fields: readonly string[];
      /** What came out here, of a model. */
      readonly here?: GradedResult | NotGraded;
    }
  /** Not everything that the model reads was disclosed. */
  | { readonly state: 'withheld' }
  /** The pack that the report names is not on this device. */
  | { readonly state: 'packMissing' }
  | { readonly state: 'failed' };

/** What was computed again: models, and the place among peers. */
export type Reruns = Readonly<Partial<Record<PackId | 'peers', Rerun>>>;

/** Whether the report is the one whose QR code was scanned. */
export interface MarkFinding {
  readonly statement: boolean;
  readonly key: boolean;
}

export const markFinding = (mark: ReportMark, { proof }: OpenedReport): MarkFinding => ({
  statement: mark.statement === proof.claims.statement,
  key: mark.key === proof.thumbprint,
});

/** What drawing the pages again from the signed values came to. */
export type Redrawing =
  | 'drawing'
  | DrawnAgain
  /** A pack that the report names is not on this device: what its model's pages say is not known. */
  | 'packMissing'
  | 'failed';

export type Conclusion =
  | 'changed'
  | 'otherReport'
  | 'otherMark'
  | 'notShown'
  | 'differs'
  | 'savedAnew'
  | 'checking'
  /** They did not come out the same, or could not be drawn: of another version or a missing pack, or drawn by hand. */
  | 'pagesUnconfirmed'
  | 'proven'
  | 'partly'
  | 'intact';

export interface Findings {
  readonly file: FileFinding;
  readonly reruns: Reruns;
  readonly mark: MarkFinding | undefined;
  /** Models whose grade the pages do not show. */
  readonly notShown: readonly PackId[];
  /** Pages that are not the signed ones are not drawn again; of others nothing is known until drawing begins. */
  readonly drawn?: Redrawing | undefined;
}

/** Whether drawing again has ended without the very file: then it is open whether the pages show the signed values. */
export const leavesOpen = (drawn: Redrawing | undefined): boolean =>
  drawn !== undefined && drawn !== 'drawing' && drawn !== 'sameFile';

/** What it all comes to; the worst that was found decides. */
export function conclusionOf({ file, reruns, mark, notShown, drawn }: Findings): Conclusion {
  const states = Object.values(reruns).map(({ state }) => state);
  const models = packIds.flatMap((pack) => reruns[pack]?.state ?? []);
  if (file === 'pagesChanged') return 'changed';
  if (file === 'otherReport') return 'otherReport';
  if (mark && !(mark.statement && mark.key)) return 'otherMark';
  if (notShown.length > 0) return 'notShown';
  if (states.includes('different')) return 'differs';
  if (file === 'savedAnew') return 'savedAnew';
  if (states.includes('running') || drawn === undefined || drawn === 'drawing') return 'checking';
  if (leavesOpen(drawn)) return 'pagesUnconfirmed';
  // A place among peers says nothing of a grade: without a model that was run, nothing was.
  if (!models.includes('same')) return 'intact';
  return states.every((state) => state === 'same') ? 'proven' : 'partly';
}

export type Tone = 'good' | 'nearly' | 'poor';

export const toneOf: Readonly<Record<Conclusion, Tone>> = {
  changed: 'poor',
  otherReport: 'poor',
  otherMark: 'poor',
  notShown: 'poor',
  differs: 'poor',
  savedAnew: 'nearly',
  pagesUnconfirmed: 'nearly',
  checking: 'good',
  proven: 'good',
  partly: 'good',
  intact: 'good',
};

/**
 * Models whose grade the pages do not show. Whoever signs can draw pages that say something else than the proof, so the grade,
 * as reports print it, is looked for in what can be read on the pages: its score or, where there is room for little, its
 * letters with the distance from the reference.
 */
export function notShownIn({
  proof,
  pageTexts,
}: Pick<OpenedReport, 'proof' | 'pageTexts'>): readonly PackId[] {
  const { results } = proof.claims.disclosure;
  const shown = pageTexts.join('\n');
  const lines = new Set(shown.split('\n'));
  const isPrinted = (hundredths: number) => {
    // Decimals are rounded as they are when they are printed.
    const printed = formatsIn('en').score(hundredths).replace('.', '\\.');
    return new RegExp(`(?<![\\d.])${printed}(?!\\d)`).test(shown);
  };
  return packIds.filter((pack) => {
    const result = results[pack];
    if (result?.status !== 'graded') return false;
    const { score, referenceScore } = result;
    const distance = Math.abs(score - referenceScore);
    const isTold =
      'grade' in result && lines.has(result.grade) && isPrinted(distance) && isPrinted(referenceScore);
    return !isTold && !isPrinted(score);
  });
}

const clockTolerance = 10 * 60 * 1000;

/** Whether the report says that it was made at a time that has not come yet, by the clock of whoever checks it. */
export function isAhead({ proof }: Pick<OpenedReport, 'proof'>, checkedAt: string): boolean {
  const { iat, disclosure } = proof.claims;
  return Math.max(iat * 1000, Date.parse(disclosure.evaluatedAt)) > Date.parse(checkedAt) + clockTolerance;
}
