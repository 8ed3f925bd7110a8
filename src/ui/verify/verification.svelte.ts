import { resultDifferences } from '../../domain/disclosure/compare-results';
import { disclosedDossier } from '../../domain/disclosure/disclosed-dossier';
import type { ReportMark } from '../../domain/disclosure/report-address';
import type { KeptPack } from '../../domain/history/evaluation';
import { type PackId, packIds } from '../../domain/pack/manifest';
import type { Outcome, Problem } from '../../domain/problem';
import type { AsksEngine } from '../../engine/evaluator';
import type { PackSource } from '../../engine/pack-exchange';
import type { OpenedReport } from '../../report/verify/open-report';
import { type PackHere, type PackStandings, standingOf } from '../../report/verify/pack-standing';
import {
  fileFinding,
  type Findings,
  markFinding,
  notShownIn,
  type Rerun,
  type Reruns,
} from '../../report/verify/verdict';
import type { PackStore } from '../../storage/packs';
import { momentNow } from '../history/moment';
import { sourceOf } from '../packs/pack-file';

/** A pack of this device with where the engine finds it. */
type Runnable = PackHere & { readonly source: PackSource };

interface Parts {
  readonly open: (file: File, signal: AbortSignal) => Promise<Outcome<OpenedReport>>;
  readonly ask: AsksEngine;
  readonly packs: PackStore;
}

/** One report that is checked, from the file to what running its models again came to. */
export class Verification {
  reading = $state.raw<string>();
  problem = $state.raw<Problem>();
  report = $state.raw<OpenedReport>();
  reruns = $state.raw<Reruns>({});
  standings = $state.raw<PackStandings>({});
  /** ISO time. */
  checkedAt = $state.raw('');
  /** What the QR code said, if one led here. */
  readonly mark: ReportMark | undefined;
  readonly #parts: Parts;
  #cancel: AbortController | undefined;

  constructor(parts: Parts, mark: ReportMark | undefined) {
    this.#parts = parts;
    this.mark = mark;
  }

  readonly findings = $derived.by((): Findings | undefined => {
    const { report, reruns, mark } = this;
    if (!report) return undefined;
    return {
      file: fileFinding(report),
      reruns,
      mark: mark && markFinding(mark, report),
      notShown: notShownIn(report),
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
    await this.#runAgain(outcome.value);
  }

  clear(): void {
    this.#cancel?.abort();
    this.#cancel = undefined;
    this.reading = undefined;
    this.problem = undefined;
    this.report = undefined;
    this.reruns = {};
    this.standings = {};
  }

  async #runAgain(report: OpenedReport): Promise<void> {
    const { results, packs } = report.proof.claims.disclosure;
    const shown = packIds.filter((pack) => results[pack]);
    this.reruns = Object.fromEntries(shown.map((pack) => [pack, { state: 'running' }]));
    const here = await this.#packsHere();
    if (this.report !== report) return;
    this.standings = Object.fromEntries(packs.map((pack) => [pack.purpose, standingOf(pack, here)]));
    for (const pack of shown) {
      const rerun = await this.#rerun(report, pack, packs, here);
      if (this.report !== report) return;
      this.reruns = { ...this.reruns, [pack]: rerun };
    }
  }

  async #rerun(
    { proof }: OpenedReport,
    pack: PackId,
    packs: readonly KeptPack[],
    here: readonly Runnable[],
  ): Promise<Rerun> {
    const { inputs, results } = proof.claims.disclosure;
    const result = results[pack];
    if (!result || !inputs.runsAgain.includes(pack)) return { state: 'withheld' };
    const named = packs.find(({ purpose }) => purpose === pack);
    const found = here.find(({ purpose, digest }) => purpose === pack && digest === named?.digest);
    if (!found) return { state: 'packMissing' };
    const again = await this.#parts.ask((api) => api.rate(pack, found.source, disclosedDossier(inputs)));
    if (!again.ok) return { state: 'failed' };
    const fields = resultDifferences(result, again.value);
    return fields.length === 0 ? { state: 'same' } : { state: 'different', fields };
  }

  async #packsHere(): Promise<readonly Runnable[]> {
    const [shipped, stored] = await Promise.all([
      this.#parts.ask((api) => api.shipped()),
      this.#parts.packs.list(),
    ]);
    return [
      ...(shipped.ok ? shipped.value : []).map(({ manifest, digest, key }): Runnable => ({
        purpose: manifest.id,
        version: manifest.version,
        publisher: key.fingerprint,
        digest,
        isShipped: true,
        source: 'shipped',
      })),
      ...(stored.ok ? stored.value : []).map((pack): Runnable => ({
        purpose: pack.purpose,
        version: pack.manifest.version,
        publisher: pack.key.fingerprint,
        digest: pack.id,
        isShipped: false,
        source: sourceOf(pack),
      })),
    ];
  }
}
