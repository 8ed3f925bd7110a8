import type { BackedUpCompany } from '../../domain/backup/backup';
import type { FiledCompany } from '../../domain/dossier/filed-company';
import { type NumberMeaning, withNumbersMeant } from '../../domain/dossier/doubtful-numbers';
import { type InterimChoice, withInterim } from '../../domain/dossier/interim';
import type { Reading } from '../../domain/dossier/reading';
import {
  type ChangeGroup,
  noDecisions,
  type PlaceKey,
  type Side,
  withDecided,
  withGroupDecided,
  withNewDecided,
} from '../../domain/dossier/review';
import {
  inUnit,
  noFactors,
  withFactor,
  withYearFactors,
  type YearFactors,
} from '../../domain/dossier/statement-unit';
import type { StatementUnit } from '../../domain/dossier/won-per-unit';
import { withTwins } from '../../domain/dossier/twin-rights';
import type { Problem } from '../../domain/problem';
import type { FileRead } from '../../intake/client/file-intake';

/** One dropped file while its review is open. */
export class ReviewedFile {
  #read = $state.raw<FileRead>() as FileRead;
  /** Which of the companies in the file; undefined takes nothing of it. */
  chosen = $state.raw<Reading>();
  /** The person has said whether and as what the file counts: nothing changes that but the person. */
  isSettled = false;
  /** A file before it with the very same content. */
  twin = $state.raw<ReviewedFile>();
  /** What the person has said of values and groups; nothing else counts as decided. */
  decided = $state.raw(noDecisions);
  /** Unit of amounts whose file prints none. */
  unit = $state<StatementUnit>('won');
  /** Years whose amounts the person has called too small or too large. */
  yearFactors = $state.raw<YearFactors>(noFactors);
  /** What to do with a part of a year. */
  interimChoice = $state<InterimChoice>('leaveOut');
  /** Whether utility models on the technology of a patent count on their own. */
  twinsAreCounted = $state(false);
  /** What numbers are that may be of applications or of registrations. */
  numbersMean = $state<NumberMeaning>();
  /** The chosen reading as it would be taken. */
  readonly taken: Reading | undefined = $derived(
    this.chosen &&
      withNumbersMeant(
        withTwins(
          withYearFactors(withInterim(inUnit(this.chosen, this.unit), this.interimChoice), this.yearFactors),
          this.twinsAreCounted,
        ),
        this.numbersMean,
      ),
  );

  constructor(read: FileRead) {
    this.#read = read;
  }

  get read(): FileRead {
    return this.#read;
  }

  get dropped(): File {
    return this.#read.file;
  }

  get fileName(): string {
    return this.#read.fileName;
  }

  get problem(): Problem | undefined {
    const { outcome } = this.#read;
    return outcome.ok ? undefined : outcome.problem;
  }

  get readings(): readonly Reading[] {
    const { outcome } = this.#read;
    return outcome.ok ? outcome.value : [];
  }

  /** The reading by which the file belongs to a company; undefined while the person has to choose. */
  get candidate(): Reading | undefined {
    const [first] = this.readings;
    return this.chosen ?? (this.readings.length === 1 && !first?.backup ? first : undefined);
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

  /** A row that the firm named itself has this name. */
  hasOwnRow(label: string): boolean {
    return this.readings.some(({ ownRows = [] }) => ownRows.some((row) => row.label === label));
  }

  /** A row with this name was taken by it. */
  isMatchedBy(label: string): boolean {
    const notices = this.chosen?.notices ?? [];
    return notices.some(
      (notice) =>
        notice.code === 'matchedByOwnLabel' && notice.matches.some((match) => match.label === label),
    );
  }

  hasOwnColumn(header: string): boolean {
    return this.readings.some(({ ownColumns = [] }) => ownColumns.some((column) => column.header === header));
  }

  /** The file as it was read once more; what was said of its values holds. */
  readAgain(read: FileRead): void {
    const before = this.chosen;
    this.#read = read;
    const isAsBefore = ({ companyCode, companyName }: Reading) =>
      companyCode === before?.companyCode && companyName === before?.companyName;
    if (before) this.chosen = this.readings.find(isAsBefore) ?? this.readings[0];
  }

  /** The person's word on whether, and as which company's, the file counts. */
  settle(reading: Reading | undefined): void {
    this.isSettled = true;
    this.chosen = reading;
  }

  multiplyYear(fiscalYear: number, factor: number): void {
    this.yearFactors = withFactor(this.yearFactors, fiscalYear, factor);
  }

  leaveYear(fiscalYear: number): void {
    this.yearFactors = withFactor(this.yearFactors, fiscalYear, undefined);
  }

  states(fiscalYear: number): boolean {
    return this.taken?.statements.some((year) => year.fiscalYear === fiscalYear) ?? false;
  }

  decideGroup(group: ChangeGroup, side: Side): void {
    this.decided = withGroupDecided(this.decided, group, side);
  }

  decideNew(group: ChangeGroup, side: Side): void {
    this.decided = withNewDecided(this.decided, group, side);
  }

  decide(place: PlaceKey, side: Side): void {
    this.decided = withDecided(this.decided, place, side);
  }
}
