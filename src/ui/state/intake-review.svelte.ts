import type { Dossier } from '../../domain/dossier/dossier';
import type { Reading } from '../../domain/dossier/reading';
import { type GroupKey, type Review, reviewReadings } from '../../domain/dossier/review';
import { otherCompany } from '../../domain/dossier/review-notices';
import type { Outcome, Problem } from '../../domain/problem';
import type { FileIntake, IntakeProgress } from '../../intake/client/file-intake';

/** What this needs of the file reader. */
export type ReadsFiles = Pick<FileIntake, 'read'>;

/** One dropped file while its review is open. */
export class ReviewedFile {
  readonly fileName: string;
  readonly problem: Problem | undefined;
  readonly readings: readonly Reading[];
  /** Which of the companies in the file; undefined takes nothing of it. */
  chosen = $state.raw<Reading>();
  keepEarlier = $state.raw<readonly GroupKey[]>([]);

  constructor(fileName: string, outcome: Outcome<readonly Reading[]>, dossier: Dossier) {
    this.fileName = fileName;
    this.problem = outcome.ok ? undefined : outcome.problem;
    this.readings = outcome.ok ? outcome.value : [];
    const fitting = this.readings.filter((reading) => !otherCompany(dossier, reading));
    this.chosen = fitting.length === 1 ? fitting[0] : undefined;
  }

  keep(group: GroupKey, earlier: boolean): void {
    const others = this.keepEarlier.filter((key) => key !== group);
    this.keepEarlier = earlier ? [...others, group] : others;
  }
}

export type ReviewPhase = 'closed' | 'reading' | 'review';

/** From dropped files to an accepted dossier. Nothing changes until the person accepts. */
export class IntakeReview {
  phase = $state<ReviewPhase>('closed');
  progress = $state.raw<IntakeProgress>();
  files = $state.raw<readonly ReviewedFile[]>([]);
  dossier = $state.raw<Dossier>() as Dossier;
  readonly #reader: Promise<ReadsFiles>;
  #abort: AbortController | undefined;

  readonly review: Review = $derived.by(() => {
    const chosen = this.files.flatMap(({ chosen: reading, keepEarlier }) =>
      reading ? [{ reading, keepEarlier }] : [],
    );
    return reviewReadings(this.dossier, chosen);
  });
  readonly acceptedCount: number = $derived(
    this.review.readings.reduce((count, { accepted }) => count + accepted.length, 0),
  );

  constructor(reader: Promise<ReadsFiles>) {
    this.#reader = reader;
  }

  async read(files: readonly File[], dossier: Dossier): Promise<void> {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    this.dossier = dossier;
    this.progress = undefined;
    this.phase = 'reading';
    const reader = await this.#reader;
    const onProgress = (progress: IntakeProgress) => (this.progress = progress);
    const read = await reader.read(files, { onProgress, signal: abort.signal });
    if (abort.signal.aborted) return;
    this.files = read.map(({ fileName, outcome }) => new ReviewedFile(fileName, outcome, dossier));
    this.phase = 'review';
  }

  /** The same readings, held against another dossier. */
  showAgain(files: readonly ReviewedFile[], dossier: Dossier): void {
    this.dossier = dossier;
    this.files = files.map(
      ({ fileName, readings }) => new ReviewedFile(fileName, { ok: true, value: readings }, dossier),
    );
    this.phase = 'review';
  }

  /** Ends the reading or closes the review; nothing has been changed. */
  cancel(): void {
    this.#abort?.abort();
    this.phase = 'closed';
    this.files = [];
  }
}
