import { type ConsentRecord, withEnd, withSending } from '../../domain/consent/consent-record';
import { failure, type Outcome, type Problem } from '../../domain/problem';
import type { Carries } from '../client/courier';
import { type Checked, checkAnswer } from './check-answer';
import { hostOf } from './gateway';
import { joinAnswers } from './kipris';
import { isAnnounced, type LookUpRequest, sentAddress, shownAddress } from './look-up-request';
import { announcementOf, type LookUpQuery, stepsOf } from './query';

export interface LookUpParts {
  readonly query: LookUpQuery;
  readonly gateway: string;
  readonly key: string;
  readonly consent: ConsentRecord;
  readonly courier: Carries;
  /** Keeps the record; nothing is sent before the record of it is kept. */
  readonly keep: (record: ConsentRecord) => Promise<Outcome<unknown>>;
  readonly signal: AbortSignal;
  readonly onProgress: (request: LookUpRequest, sent: number) => void;
  readonly now: () => string;
}

/** What came, as a file, with what its request decided. */
export interface LookedUp {
  readonly file: File;
  readonly basis?: 'separate' | 'consolidated';
}

interface Answer {
  readonly request: LookUpRequest;
  readonly body: ArrayBuffer;
  readonly text: string;
}

export interface LookUpEnd {
  readonly files: readonly LookedUp[];
  /** What did not come, and why. */
  readonly missing: readonly Missing[];
  readonly record: ConsentRecord;
}

export interface Missing {
  readonly fileName: string;
  readonly problem: Problem;
}

/** After so many failures in a row nothing more is asked. */
const failuresInRow = 3;

/** Sends what was agreed to, one request after another, and keeps the record of it along the way. */
export async function runLookUp(parts: LookUpParts): Promise<LookUpEnd> {
  const run = new LookUpRun(parts);
  const { query, signal } = parts;
  const announced = announcementOf(query);
  const steps = stepsOf(query);
  let step = steps.next();
  while (!step.done && !signal.aborted) {
    const request = step.value;
    if (!isAnnounced(announced, request)) throw new Error(`not announced: ${request.fileName}`);
    const checked = await run.ask(request);
    if (!checked || run.mustStop) break;
    step = steps.next(checked);
  }
  return await run.end();
}

class LookUpRun {
  readonly #parts: LookUpParts;
  readonly #answers: Answer[] = [];
  readonly #missing: Missing[] = [];
  #record: ConsentRecord;
  #failures = 0;
  #last: Problem | undefined;

  constructor(parts: LookUpParts) {
    this.#parts = parts;
    this.#record = parts.consent;
  }

  /** Whether what was met last would be met again. */
  get mustStop(): boolean {
    return this.#failures >= failuresInRow || (this.#last !== undefined && meetsAll.has(this.#last.code));
  }

  /** Nothing where the record could not be kept: then the request has not left. */
  async ask(request: LookUpRequest): Promise<Checked | undefined> {
    const { gateway, key, courier, signal, now, onProgress } = this.#parts;
    onProgress(request, this.#record.sent.length);
    const kept = await this.#keep(withSending(this.#record, shownAddress(request, gateway), now()));
    if (!kept.ok) {
      this.#miss(request.fileName, kept.problem);
      return undefined;
    }
    const host = hostOf(gateway);
    const outcome = await courier.send(sentAddress(request, gateway, key), signal);
    const checked: Checked = outcome.ok
      ? checkAnswer(request.service, new TextDecoder().decode(outcome.value), host)
      : { kind: 'failed', problem: outcome.problem };
    if (outcome.ok && checked.kind === 'data') {
      this.#answers.push({ request, body: outcome.value, text: checked.text });
    }
    await this.#note(request, checked);
    return checked;
  }

  async end(): Promise<LookUpEnd> {
    await this.#keep({ ...this.#record, endedAt: this.#parts.now() });
    const { service } = this.#parts.query;
    const isEmpty = this.#answers.length === 0 && this.#missing.length === 0;
    const { problem } = failure('lookUpNothingFound', { service });
    const missing = isEmpty && !this.#parts.signal.aborted ? [{ fileName: '', problem }] : this.#missing;
    return { files: filesOf(this.#answers), missing, record: this.#record };
  }

  async #note(request: LookUpRequest, checked: Checked): Promise<void> {
    const problem = checked.kind === 'failed' ? checked.problem : undefined;
    this.#last = problem;
    this.#failures = problem ? this.#failures + 1 : 0;
    if (problem) this.#miss(request.fileName, problem);
    const state = ({ data: 'received', nothing: 'nothingFound', failed: 'failed' } as const)[checked.kind];
    await this.#keep(withEnd(this.#record, state, problem?.code));
  }

  /** The same fault of the same file is told once. */
  #miss(fileName: string, problem: Problem): void {
    const isTold = this.#missing.some(
      (one) => one.fileName === fileName && one.problem.code === problem.code,
    );
    if (!isTold) this.#missing.push({ fileName, problem });
  }

  async #keep(record: ConsentRecord): Promise<Outcome<unknown>> {
    const kept = await this.#parts.keep(record);
    if (kept.ok) this.#record = record;
    return kept;
  }
}

/** Problems that every further request would meet too. */
const meetsAll: ReadonlySet<Problem['code']> = new Set([
  'lookUpRefused',
  'lookUpUnreachable',
  'lookUpRedirected',
  'lookUpStopped',
  'lookUpCourierDied',
]);

const types = { openDart: 'application/json', kipris: 'application/xml' } as const;

/** A file for each answer; answers of one name are joined. */
function filesOf(answers: readonly Answer[]): readonly LookedUp[] {
  const names = [...new Set(answers.map(({ request }) => request.fileName))];
  return names.flatMap((name) => {
    const ofName = answers.filter(({ request }) => request.fileName === name);
    const [first] = ofName;
    if (!first) return [];
    const { service, basis } = first.request;
    const content = ofName.length > 1 ? joinAnswers(ofName.map(({ text }) => text)) : first.body;
    return [{ file: new File([content], name, { type: types[service] }), ...(basis ? { basis } : {}) }];
  });
}
