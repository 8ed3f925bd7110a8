import { compareCompanies, signsOfReading } from '../../domain/dossier/company-signs';
import type { ConfirmedAccount } from '../../domain/dossier/confirmed-account';
import type { ConfirmedColumn } from '../../domain/dossier/confirmed-column';
import type { Dossier } from '../../domain/dossier/dossier';
import { type DroppedCompany, sortedByCompany } from '../../domain/dossier/dropped-companies';
import type { FiledCompany } from '../../domain/dossier/filed-company';
import { isReadOnOther } from '../../domain/dossier/one-basis';
import type { Review, ReviewedReading } from '../../domain/dossier/review';
import type { StatedBasis } from '../../domain/dossier/statement-year';
import type { Problem } from '../../domain/problem';
import {
  type AskedBases,
  type FileIntake,
  type FileRead,
  type IntakeProgress,
  joinBases,
} from '../../intake/client/file-intake';
import { filesAtOnce } from '../../intake/client/files-at-once';
import type { SoughtCompany } from '../../intake/intake-api';
import { soughtCompany } from '../../intake/sought-company';
import { AskedBasis } from './asked-basis.svelte';
import { AskedCompanyName } from './asked-company-name.svelte';
import { AskedYears } from './asked-years.svelte';
import { ConfirmedNames } from './confirmed-names.svelte';
import { ReviewDoubts } from './review-doubts.svelte';
import { ReviewedFile } from './reviewed-file.svelte';

export { ReviewedFile } from './reviewed-file.svelte';

/** What this needs of the file reader. */
export type ReadsFiles = Pick<FileIntake, 'read'>;

/** What is known of files that were looked up. */
export interface LookedUpFiles {
  readonly bases: AskedBases;
  /** What was asked for and did not come. */
  readonly missing: readonly Problem[];
}

export type ReviewPhase = 'closed' | 'reading' | 'review';

/** Files of a company that is not the draft's, put aside until they get a draft of their own. */
export interface FilesOfOther {
  readonly company: DroppedCompany;
  readonly files: readonly ReviewedFile[];
}

/** From dropped files to an accepted dossier. Nothing changes until the person accepts. */
export class IntakeReview {
  phase = $state<ReviewPhase>('closed');
  progress = $state.raw<IntakeProgress>();
  files = $state.raw<readonly ReviewedFile[]>([]);
  dossier = $state.raw<Dossier>() as Dossier;
  readonly names = new ConfirmedNames();
  readonly #reader: PromiseLike<ReadsFiles>;
  #abort: AbortController | undefined;
  #bases: AskedBases | undefined;
  /** What a look-up was to bring and did not. */
  missing = $state.raw<readonly Problem[]>([]);
  /** Dropped while others are being read. */
  #waiting: readonly File[] = [];
  /** A file of the company that the person has named for a draft without one. */
  #preferred = $state.raw<ReviewedFile>();

  /** The companies that the files are of, the draft's own first. */
  readonly companies: readonly DroppedCompany[] = $derived(
    this.phase === 'review'
      ? sortedByCompany(
          this.dossier,
          this.files.flatMap(({ candidate }) => candidate ?? []),
          this.#preferred?.candidate,
        )
      : [],
  );
  readonly others: readonly FilesOfOther[] = $derived(
    this.companies.slice(1).map((company) => ({ company, files: this.filesOf(company) })),
  );
  readonly companyName = new AskedCompanyName(() => ({
    dossier: this.dossier,
    readings: this.files.flatMap(({ taken }) => taken ?? []),
  }));
  readonly basis = new AskedBasis(() => this.files.flatMap(({ taken }) => taken ?? []));
  readonly years = new AskedYears(() => ({
    dossier: this.dossier,
    chosen: this.files.flatMap(({ taken, decided }) =>
      taken ? [{ reading: this.basis.kept(this.companyName.named(taken)), decided }] : [],
    ),
  }));
  readonly review: Review = $derived(this.years.reviewed.review);
  readonly acceptedCount: number = $derived(
    this.review.readings.reduce((count, { accepted }) => count + accepted.length, 0),
  );
  readonly doubts = new ReviewDoubts(() => ({
    dossier: this.dossier,
    files: this.files,
    review: this.review,
  }));
  /** The draft that has just taken values from files, while what is left to type is shown. */
  followsUp = $state.raw<object>();
  /** Settles once what was accepted has been taken; files that come before wait for it. */
  accepting: Promise<void> | undefined;
  /** Of other companies, after the draft has taken its own. */
  putAside = $state.raw<readonly FilesOfOther[]>([]);

  constructor(reader: PromiseLike<ReadsFiles>) {
    this.#reader = reader;
  }

  /** Reads files for a draft. While a review of it is open, they join the others. */
  async read(files: readonly File[], dossier: Dossier, lookedUp?: LookedUpFiles): Promise<void> {
    this.#bases = joinBases(this.#bases, lookedUp?.bases);
    if (lookedUp) this.missing = lookedUp.missing;
    if (this.phase === 'reading') {
      this.#waiting = [...this.#waiting, ...files];
      return;
    }
    if (this.phase === 'closed') {
      this.files = [];
      this.#preferred = undefined;
      this.companyName.forget();
      this.years.forget();
      this.basis.forget();
    }
    this.dossier = dossier;
    const given = filesAtOnce(files);
    const read = await this.#read(given.files, soughtCompany(dossier), 'reading');
    if (!read) return;
    this.#show([...this.files, ...[...read, ...given.others].map((one) => new ReviewedFile(one))]);
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 0) await this.read(waiting, dossier);
    else await this.#readOnBasis();
  }

  /** Reads the files that wait for a company again, as far as they hold this one: who is meant in one is meant in all. */
  async chooseCompany({ name, stockCode }: FiledCompany): Promise<void> {
    const isWaiting = ({ companies }: ReviewedFile) => companies.some((one) => one.stockCode === stockCode);
    await this.#readAgain(isWaiting, { name, stockCode }, 'reading');
    await this.#readOnBasis();
  }

  /** Keeps what a person says of an account that the firm named itself, and reads the files that hold it again. */
  async confirmAccount(confirmed: ConfirmedAccount): Promise<void> {
    this.names.addAccount(confirmed);
    const { label, account } = confirmed;
    // What was taken by its name is in the reading already.
    const concerned = (file: ReviewedFile) =>
      file.hasOwnRow(label) || (account === 'none' && file.isMatchedBy(label));
    await this.#readAgain(concerned, this.#companyOf(concerned));
  }

  /** Which statements count: files with both are read again for the ones that are wanted. */
  async sayBasis(basis: StatedBasis): Promise<void> {
    this.basis.said = basis;
    await this.#readOnBasis();
  }

  /** Keeps what a person says of a header, and reads the lists that have it again. */
  async confirmColumn(confirmed: ConfirmedColumn): Promise<void> {
    this.names.addColumn(confirmed);
    await this.#readAgain((file) => file.hasOwnColumn(confirmed.header));
  }

  /** Forgets what was said of a name, and reads the files again that it counted in. */
  async forgetAccount(row: Pick<ConfirmedAccount, 'form' | 'label'>): Promise<void> {
    this.names.forgetAccount(row);
    await this.#readAgain((file) => file.hasOwnRow(row.label));
  }

  async forgetColumn(column: Pick<ConfirmedColumn, 'header'>): Promise<void> {
    this.names.forgetColumn(column);
    await this.#readAgain((file) => file.hasOwnColumn(column.header));
  }

  /** The company that the draft is to be of, where it is of none yet. */
  prefer(company: DroppedCompany): void {
    this.#preferred = this.filesOf(company)[0];
    for (const file of this.files) file.isSettled = false;
    this.#assign();
  }

  /** What the file would do; undefined while nothing of it is chosen. */
  reviewOf(file: ReviewedFile): ReviewedReading | undefined {
    return this.review.readings[this.files.filter(({ taken }) => taken).indexOf(file)];
  }

  filesOf({ readings }: DroppedCompany): readonly ReviewedFile[] {
    return this.files.filter(({ candidate }) => candidate && readings.includes(candidate));
  }

  /** The same readings, held against another dossier. */
  showAgain(files: readonly ReviewedFile[], dossier: Dossier): void {
    this.dossier = dossier;
    this.#preferred = undefined;
    this.#show(files.map(({ read }) => new ReviewedFile(read)));
  }

  /** Takes one file out of the review, which ends with its last one. */
  leaveOut(file: ReviewedFile): void {
    this.files = this.files.filter((one) => one !== file);
    if (this.files.length === 0) this.cancel();
  }

  /** Reads something else in the place of a file: a backup, say, that was opened with its passphrase. */
  async replace(file: ReviewedFile, dropped: File): Promise<void> {
    const [read] = (await this.#read([dropped], soughtCompany(this.dossier), undefined)) ?? [];
    if (!read) return;
    file.readAgain(read);
    this.#show(this.files);
  }

  /** Ends the reading or closes the review; nothing has been changed. A review to which files are added stays. */
  cancel(): void {
    this.#abort?.abort();
    this.#waiting = [];
    const isAdding = this.phase === 'reading' && this.files.length > 0;
    this.phase = isAdding ? 'review' : 'closed';
    if (isAdding) return;
    this.files = [];
    this.missing = [];
  }

  /** Takes what was accepted in the next frame, so that the page without the dialog is laid out first. */
  acceptInNextFrame(take: () => void): void {
    this.accepting = new Promise((resolve) => {
      requestAnimationFrame(() => {
        this.accepting = undefined;
        take();
        resolve();
      });
    });
  }

  /** Closes the review of a draft that has taken its values. */
  finish(draft: object): void {
    this.putAside = this.others.filter(({ files }) => files.every(({ chosen }) => chosen === undefined));
    this.cancel();
    this.followsUp = draft;
  }

  async #readAgain(
    isConcerned: (file: ReviewedFile) => boolean,
    company: SoughtCompany = soughtCompany(this.dossier),
    phase?: 'reading',
  ): Promise<void> {
    const concerned = this.files.filter(isConcerned);
    if (concerned.length === 0) return;
    const read = await this.#read(
      concerned.map(({ dropped }) => dropped),
      company,
      phase,
    );
    concerned.forEach((file, at) => {
      const one = read?.[at];
      if (one) file.readAgain(one);
    });
    if (read) this.#show(this.files);
  }

  /** What the files came to; nothing once the person has cancelled. */
  async #read(
    files: readonly File[],
    company: SoughtCompany,
    phase: 'reading' | undefined,
  ): Promise<readonly FileRead[] | undefined> {
    const abort = new AbortController();
    this.#abort = abort;
    this.progress = undefined;
    if (phase) this.phase = phase;
    const reader = await this.#reader;
    const onProgress = (progress: IntakeProgress) => (this.progress = progress);
    const { accounts: confirmed, columns: confirmedColumns } = this.names;
    const known = { confirmed, confirmedColumns, bases: this.#bases, preferredBasis: this.basis.chosen };
    const options = { onProgress, signal: abort.signal, company, ...known };
    const read = await reader.read(files, options);
    return abort.signal.aborted ? undefined : read;
  }

  async #readOnBasis(): Promise<void> {
    const { chosen } = this.basis;
    const concerned = (file: ReviewedFile) =>
      chosen !== undefined && file.taken !== undefined && isReadOnOther(file.taken, chosen);
    await this.#readAgain(concerned, this.#companyOf(concerned));
  }

  #companyOf(isConcerned: (file: ReviewedFile) => boolean): SoughtCompany {
    const stockCode = this.files.find(isConcerned)?.chosen?.companyCode;
    return stockCode === undefined ? {} : { stockCode };
  }

  #show(files: readonly ReviewedFile[]): void {
    this.files = files;
    this.phase = 'review';
    this.#assign();
  }

  /** Chooses in each file what is of the draft's company, unless the person has said otherwise. */
  #assign(): void {
    for (const file of this.files) file.twin = this.#twinOf(file);
    const unsettled = this.files.filter(({ isSettled }) => !isSettled);
    for (const file of unsettled) file.chosen = undefined;
    const [own] = this.companies;
    if (!own) return;
    for (const file of unsettled) {
      const fitting = file.readings.filter((reading) =>
        file.readings.length === 1
          ? own.readings.includes(reading)
          : !reading.backup && typeof compareCompanies(own.signs, signsOfReading(reading)) === 'string',
      );
      file.chosen = fitting.length === 1 && !file.twin ? fitting[0] : undefined;
    }
  }

  #twinOf(file: ReviewedFile): ReviewedFile | undefined {
    const digest = file.readings[0]?.digest;
    const before = this.files.slice(0, this.files.indexOf(file));
    return digest ? before.find(({ readings }) => readings[0]?.digest === digest) : undefined;
  }
}
