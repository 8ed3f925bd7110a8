import assert from 'node:assert/strict';
import { type AccountId, accounts } from '../../src/domain/dossier/accounts.ts';
import { type Answer, type FileFormat, valueOf } from '../../src/domain/dossier/answer.ts';
import { exampleDossier } from '../../src/domain/dossier/example.ts';
import { applicationNumberOf } from '../../src/domain/dossier/identifiers.ts';
import { type Patent, patentAttributes } from '../../src/domain/dossier/patent.ts';
import type { Reading } from '../../src/domain/dossier/reading.ts';
import { reviewReadings } from '../../src/domain/dossier/review.ts';
import type { StatementYear } from '../../src/domain/dossier/statement-year.ts';
import type { FileOutcome } from '../../src/intake/intake-api.ts';
import { calendarDateOf } from '../../src/intake/text/calendar-date.ts';

/** Name under which every file is read. */
export const fuzzName = 'x';

/** The draft that lies open beside the files; it may not change. */
const draft = frozen(exampleDossier);

/** Throws where an outcome breaks a promise of the domain's types, whatever the file was. */
export function assertSound(outcome: FileOutcome): void {
  // It crosses from the worker to the page.
  structuredClone(outcome);
  if (!outcome.ok) {
    const { problem } = outcome;
    assert.equal('fileName' in problem && problem.fileName, fuzzName, problem.code);
    return;
  }
  assert.ok(outcome.value.length > 0, 'a file that was read has a reading');
  outcome.value.forEach(assertSoundReading);
  reviewReadings(
    draft,
    outcome.value.map((reading) => ({ reading })),
  );
}

function assertSoundReading(reading: Reading): void {
  const { statements, interim, patents, twins = [], doubtful = [], answers, format } = reading;
  for (const year of [...statements, ...(interim ? [interim.year] : [])]) assertSoundYear(year, format);
  for (const patent of [...patents, ...twins, ...doubtful]) assertSoundPatent(patent, format);
  const numbers = patents.map((patent) => patent.applicationNumber);
  assert.equal(new Set(numbers).size, numbers.length, 'every patent comes once');
  const lists = [reading.ceoCareer, reading.keyStaff, reading.developments];
  for (const answer of [...Object.values(answers), ...lists.filter((list) => list !== undefined)]) {
    assertTraceable(answer, format);
  }
  const employees = valueOf(answers['company.employees']);
  assert.ok(employees === undefined || (Number.isSafeInteger(employees) && employees >= 0), 'employees');
}

function assertSoundYear({ fiscalYear, values }: StatementYear, format: FileFormat): void {
  assert.ok(Number.isInteger(fiscalYear) && fiscalYear >= 1895 && fiscalYear <= 2200, `year ${fiscalYear}`);
  for (const [account, answer] of Object.entries(values) as [AccountId, Answer<number>][]) {
    assertTraceable(answer, format);
    const won = valueOf(answer);
    if (won === undefined) continue;
    assert.ok(Number.isSafeInteger(won) && (won >= 0 || accounts[account].signed), `${account} ${won}`);
  }
}

function assertSoundPatent(patent: Patent, format: FileFormat): void {
  assert.equal(applicationNumberOf(patent.applicationNumber), patent.applicationNumber);
  for (const attribute of patentAttributes) {
    const answer = patent[attribute];
    if (answer) assertTraceable(answer, format);
  }
  for (const date of [patent.filedOn, patent.registeredOn, patent.publishedOn].map(valueOf)) {
    assert.ok(date === undefined || calendarDateOf(date) === date, `date ${date}`);
  }
}

/** Every value names its file and its place in it. */
function assertTraceable({ source }: Answer<unknown>, format: FileFormat): void {
  // Values of a backup come from where they came from when it was made.
  if (format === 'backup') return;
  assert.equal(source.kind, 'file');
  assert.equal(source.fileName, fuzzName);
  assert.notEqual(source.place, '');
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
