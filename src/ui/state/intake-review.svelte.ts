import type { BackedUpCompany } from '../../domain/backup/backup';
import type { Dossier } from '../../domain/dossier/dossier';
import type { ConfirmedAccount } from '../../domain/dossier/confirmed-account';
import type { FiledCompany } from '../../domain/dossier/filed-company';
import { type InterimChoice, withInterim } from '../../domain/dossier/interim';
import type { Reading } from '../../domain/dossier/reading';
import {
  type ChangeGroup,
  noDecisions,
  type PlaceKey,
  type Review,
  reviewReadings,
  type Side,
  withDecided,
  withGroupDecided,
} from '../../domain/dossier/review';
import { otherCompany } from '../../domain/dossier/review-notices';
import {
  likelyUnit,
  type SanityQuestion,
  sanityQuestions,
  type UnitHint,
} from '../../domain/dossier/review-sanity';
import { inUnit, type StatementUnit } from '../../domain/dossier/statement-unit';
import { withTwins } from '../../domain/dossier/twin-rights';
import type { Problem } from '../../domain/problem';
import type { AskedBases, FileIntake, FileRead, IntakeProgress } from '../../intake/client/file-intake';
import type { SoughtCompany } from '../../intake/intake-api';
import { soughtCompany } from '../../intake/sought-company';
import { ConfirmedAccounts } from './confirmed-accounts.svelte';

/** What this needs of the file reader. */
export type ReadsFiles = Pick<FileIntake, 'read'>;

/** One dropped file while its review is open. */
export class ReviewedFile {
  /** The file itself: it may have to be read again. */
  readonly dropped: File;
  readonly fileName: string;
  readonly problem: Problem | undefined;
  readonly readings: readonly Reading[];
  /** Which of the companies in the file; undefined takes nothing of it. */
  chosen = $state.raw<Reading>();
  /** What the person has said of values and groups; nothing else counts as decided. */
  decided = $state.raw(noDecisions);
  /** Unit of amounts whose file prints none. */
  unit = $state<StatementUnit>('won');
  /** What to do with a part of a year. */
  interimChoice = $state<InterimChoice>('leaveOut');
  /** Whether utility models on the technology of a patent count on their own. */
  twinsAreCounted = $state(false);
  /** The chosen reading as it would be taken. */
  readonly taken: Reading | undefined = $derived(
    this.chosen &&
      withTwins(withInterim(inUnit(this.chosen, this.unit), this.interimChoice), this.twinsAreCounted),
  );

  constructor({ file, fileName, outcome }: FileRead, dossier: Dossier) {
    this.dropped = file;
    this.fileName = fileName;
    this.problem = outcome.ok ? undefined : outcome.problem;
    this.readings = outcome.ok ? outcome.value : [];
    const fitting = this.readings.filter((one) => !one.backup && !otherCompany(dossier, one));
    this.chosen = fitting.length === 1 ? fitting[0] : undefined;
  }

  /** The companies that the file holds, where it waits for one of them to be named. */
  get companies(): readonly FiledCompany[] {
    return this.problem?.code === 'companyNotChosen' ? this.problem.companies : [];
  }

  /** The companies of a backup; each can become a company of its own. */
  get backups(): readonly BackedUpCompany[] {
    return this.readings.flatMap(({ backup }) => backup ?? []);
  }

  /** Whether the file is a backup, be it one that cannot be read. */
  get isBackup(): boolean {
    return this.backups.length > 0 || (this.problem?.code.startsWith('backup') ?? false);
  }

  /** A backup with nothing to tell before its companies are restored. */
  get isWholeBackup(): boolean {
    return this.backups.length > 0 && this.readings.every(({ notices }) => notices.length === 0);
  }

  decideGroup(group: ChangeGroup, side: Side): void {
    this.decided = withGroupDecided(this.decided, group, side);
  }

  decide(place: PlaceKey, side: Side): void {
    this.decided = withDecided(this.decided, place, side);
  }
}

/** What is known of files that were looked up. */
export interface LookedUpFiles {
  readonly bases: AskedBases;
  /** What was asked for and did not come. */
  readonly missing: readonly Problem[];
}

export type ReviewPhase = 'closed' | 'reading' | 'review';

/** From dropped files to an accepted dossier. Nothing changes until the person accepts. */
export class IntakeReview {
  phase = $state<ReviewPhase>('closed');
  progress = $state.raw<IntakeProgress>();
  files = $state.raw<readonly ReviewedFile[]>([]);
  dossier = $state.raw<Dossier>() as Dossier;
  readonly confirmed = new ConfirmedAccounts();
  readonly #reader: Promise<ReadsFiles>;
  #abort: AbortController | undefined;
  #bases: AskedBases | undefined;
  /** What a look-up was to bring and did not. */
  missing = $state.raw<readonly Problem[]>([]);

  readonly review: Review = $derived.by(() => {
    const chosen = this.files.flatMap(({ taken: reading, decided }) =>
      reading ? [{ reading, decided }] : [],
    );
    return reviewReadings(this.dossier, chosen);
  });
  readonly acceptedCount: number = $derived(
    this.review.readings.reduce((count, { accepted }) => count + accepted.length, 0),
  );
  /** What would look wrong after acceptance in the years that the files touch. */
  readonly sanity: readonly SanityQuestion[] = $derived.by(() => {
    const years = this.review.readings.flatMap(({ accepted }) =>
      accepted.flatMap(({ place }) => (place.kind === 'account' ? [place.fiscalYear] : [])),
    );
    return sanityQuestions(this.review.dossier.statements).filter((question) =>
      yearsOf(question).some((year) => years.includes(year)),
    );
  });
  /** The draft that has just taken values from files, while what is left to type is shown. */
  followsUp = $state.raw<object>();

  constructor(reader: Promise<ReadsFiles>) {
    this.#reader = reader;
  }

  async read(files: readonly File[], dossier: Dossier, lookedUp?: LookedUpFiles): Promise<void> {
    this.cancel();
    this.dossier = dossier;
    this.#bases = lookedUp?.bases;
    this.missing = lookedUp?.missing ?? [];
    const reviewed = await this.#reviewed(files, soughtCompany(dossier));
    if (reviewed) this.#show(reviewed);
  }

  /** Reads the files that wait for a company again, as far as they hold this one: who is meant in one is meant in all. */
  async chooseCompany({ name, stockCode }: FiledCompany): Promise<void> {
    const isWaiting = ({ companies }: ReviewedFile) => companies.some((one) => one.stockCode === stockCode);
    await this.#replace(isWaiting, { name, stockCode });
  }

  /** Keeps what a person says of an account that the firm made itself. A refusal takes its amounts out of the files. */
  async confirmAccount(confirmed: ConfirmedAccount): Promise<void> {
    this.confirmed.add(confirmed);
    if (confirmed.account !== 'none') return;
    const holdsIt = ({ chosen }: ReviewedFile) =>
      chosen?.notices.some(
        (notice) =>
          notice.code === 'matchedByOwnLabel' &&
          notice.matches.some(({ label }) => label === confirmed.label),
      ) ?? false;
    const stockCode = this.files.find(holdsIt)?.chosen?.companyCode;
    await this.#replace(holdsIt, stockCode === undefined ? {} : { stockCode });
  }

  /** Reads some of the files again. */
  async #replace(isConcerned: (file: ReviewedFile) => boolean, company: SoughtCompany): Promise<void> {
    const { files } = this;
    const concerned = files.filter(isConcerned);
    const reviewed = await this.#reviewed(
      concerned.map(({ dropped }) => dropped),
      company,
    );
    if (reviewed) this.#show(files.map((file) => reviewed[concerned.indexOf(file)] ?? file));
  }

  /** The unit that a file without one is likely in, by the draft's years and those of the other files. */
  unitHint(file: ReviewedFile): UnitHint | undefined {
    const { chosen } = file;
    if (!chosen?.unitUnstated) return undefined;
    const stated = this.files.flatMap((other) =>
      other === file || other.chosen?.unitUnstated ? [] : (other.chosen?.statements ?? []),
    );
    const read = [...chosen.statements, ...(chosen.interim ? [chosen.interim.year] : [])];
    return likelyUnit(read, [...this.dossier.statements, ...stated]);
  }

  /** The same readings, held against another dossier. */
  showAgain(files: readonly ReviewedFile[], dossier: Dossier): void {
    this.dossier = dossier;
    this.#show(
      files.map(
        ({ dropped: file, fileName, readings }) =>
          new ReviewedFile({ file, fileName, outcome: { ok: true, value: readings } }, dossier),
      ),
    );
  }

  /** Takes one file out of the review, which ends with its last one. */
  leaveOut(file: ReviewedFile): void {
    this.files = this.files.filter((one) => one !== file);
    if (this.files.length === 0) this.cancel();
  }

  /** Ends the reading or closes the review; nothing has been changed. */
  cancel(): void {
    this.#abort?.abort();
    this.phase = 'closed';
    this.files = [];
    this.missing = [];
  }

  /** Closes the review of a draft that has taken its values. */
  finish(draft: object): void {
    this.cancel();
    this.followsUp = draft;
  }

  /** What the files came to; nothing once the person has cancelled. */
  async #reviewed(
    files: readonly File[],
    company: SoughtCompany,
  ): Promise<readonly ReviewedFile[] | undefined> {
    const abort = new AbortController();
    this.#abort = abort;
    this.progress = undefined;
    this.phase = 'reading';
    const reader = await this.#reader;
    const onProgress = (progress: IntakeProgress) => (this.progress = progress);
    const confirmed = this.confirmed.rules;
    const bases = this.#bases;
    const read = await reader.read(files, { onProgress, signal: abort.signal, company, confirmed, bases });
    if (abort.signal.aborted) return undefined;
    return read.map((one) => new ReviewedFile(one, this.dossier));
  }

  #show(files: readonly ReviewedFile[]): void {
    this.files = files;
    this.phase = 'review';
  }
}

function yearsOf(question: SanityQuestion): readonly number[] {
  const { fiscalYear } = question;
  if (question.code === 'unitSlip') return [fiscalYear, question.otherYear];
  if (question.code === 'yearMissing') return [fiscalYear - 1, fiscalYear, question.newerYear];
  return question.code === 'basisChanges' ? [fiscalYear, question.newerYear] : [fiscalYear];
}
