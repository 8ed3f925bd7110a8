import type { ReportMark } from '../../domain/disclosure/report-address';
import type { Outcome, Problem } from '../../domain/problem';
import type { ReportMaker } from '../../report/client/report-maker';
import type { ReportOrder } from '../../report/pdf/report-order';
import type { OpenedReport } from '../../report/verify/open-report';
import type { PackStandings } from '../../report/verify/pack-standing';
import {
  fileFinding,
  type Findings,
  markFinding,
  notShownIn,
  type Redrawing,
  type Reruns,
} from '../../report/verify/verdict';
import { reportLimits } from '../../report/verify/report-limits';
import { momentNow } from '../history/moment';
import type { PackPlaces } from '../packs/runnable-packs';
import { Rerunning } from './rerunning.svelte';

interface Parts extends PackPlaces {
  readonly open: (file: File, signal: AbortSignal) => Promise<Outcome<OpenedReport>>;
  readonly maker: ReportMaker;
}

/** One report that is checked, from the file to what running its models again came to. */
export class Verification {
  reading = $state.raw<string>();
  problem = $state.raw<Problem>();
  report = $state.raw<OpenedReport>();
  #drawn = $state.raw<Redrawing>();
  /** ISO time. */
  checkedAt = $state.raw('');
  /** What the QR code said, if one led here. */
  readonly mark: ReportMark | undefined;
  readonly #parts: Parts;
  readonly #rerunning: Rerunning;
  #cancel: AbortController | undefined;

  constructor(parts: Parts, mark: ReportMark | undefined) {
    this.#parts = parts;
    this.#rerunning = new Rerunning(parts);
    this.mark = mark;
  }

  get reruns(): Reruns {
    return this.#rerunning.reruns;
  }

  get standings(): PackStandings {
    return this.#rerunning.standings;
  }

  readonly findings = $derived.by((): Findings | undefined => {
    const { report, reruns, mark } = this;
    if (!report) return undefined;
    return {
      file: fileFinding(report),
      reruns,
      mark: mark && markFinding(mark, report),
      notShown: notShownIn(report),
      drawn: this.#drawn,
    };
  });

  /** Only the first of several files: a verdict is on one report. */
  async receive([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.clear();
    this.reading = file.name.normalize('NFC');
    const cancel = (this.#cancel = new AbortController());
    const outcome = await this.#parts.open(file, cancel.signal);
    if (this.#cancel !== cancel) return;
    this.reading = undefined;
    if (!outcome.ok) {
      if (outcome.problem.code !== 'reportCancelled') this.problem = outcome.problem;
      return;
    }
    this.checkedAt = momentNow().at;
    this.report = outcome.value;
    await this.#rerunning.run(outcome.value.proof.claims.disclosure, (manifests) => {
      void this.#drawAgain(outcome.value, manifests, cancel.signal);
    });
  }

  async #drawAgain(
    report: OpenedReport,
    manifests: ReportOrder['manifests'],
    signal: AbortSignal,
  ): Promise<void> {
    const file = fileFinding(report);
    if (file === 'pagesChanged' || file === 'otherReport') return;
    if (report.proof.claims.disclosure.packs.some(({ purpose }) => !manifests[purpose])) {
      this.#drawn = 'packMissing';
      return;
    }
    this.#drawn = 'drawing';
    const end = await this.#parts.maker.drawAgain(
      { report, manifests },
      AbortSignal.any([signal, AbortSignal.timeout(reportLimits.drawingSeconds * 1000)]),
    );
    if (!signal.aborted) this.#drawn = end.kind === 'made' ? end.made : 'failed';
  }

  clear(): void {
    this.#cancel?.abort();
    this.#cancel = undefined;
    this.reading = undefined;
    this.problem = undefined;
    this.report = undefined;
    this.#drawn = undefined;
    this.#rerunning.clear();
  }
}
