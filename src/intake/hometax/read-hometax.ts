import { type AccountId, accountIds, accounts } from '../../domain/dossier/accounts';
import { type Answer, known } from '../../domain/dossier/answer';
import { codesMark } from '../../domain/dossier/place-in-file';
import type { Reading } from '../../domain/dossier/reading';
import type { StatementYear } from '../../domain/dossier/statement-year';
import type { OtherHometaxForm } from '../../domain/file-kind';
import { failure, type Notice, type Outcome, success } from '../../domain/problem';
import { type Evidence, evidenceOf, type FileFacts } from '../evidence';
import { limits } from '../limits';
import { missingAccounts } from '../missing-accounts';
import { Remarks } from '../remarks';
import { fiscalYearOf, isOddPeriod } from '../text/period';
import { answersOfHead } from './certificate-head';
import { collectStatements, type FormStatement } from './collect-statements';
import { compactLine, type FormLine } from './form-line';
import { checkIdentities } from './identities';
import { forms, labelFit } from './forms';
import { type FormAmount, FormAmounts } from './form-amounts';

/** Readings of a 표준재무제표증명, whatever it is printed in; nothing where the lines are no such certificate. */
export function readHometax(
  lines: readonly FormLine[],
  file: FileFacts,
): Outcome<readonly Reading[]> | undefined {
  const { fileName } = file;
  if (lines.length > limits.rows) {
    return failure('tooManyRows', { fileName, rows: lines.length, limit: limits.rows });
  }
  const statements = collectStatements(lines).filter(({ entries }) => entries.length > 0);
  const [first] = statements;
  const text = lines.map(compactLine).join('\n');
  if (!first) return undefined;
  const strange = statements.find((statement) => isOtherForm(statement));
  if (strange) {
    return failure('hometaxOtherForm', { fileName, place: strange.where, form: otherFormIn(text) });
  }
  const undated = statements.find(({ period }) => period === undefined);
  if (undated) return failure('statementPeriodMissing', { fileName, place: placeOf(undated) });
  return readingOf(statements, lines, file);
}

/** Half of the codes with another label: it is not the form whose codes we know. */
function isOtherForm({ form, heading, entries }: FormStatement): boolean {
  // In brackets: the name of a company can stand on the same line.
  if (/\((?:금융|개인)[^()]*\)/.test(heading)) return true;
  const fits = entries.map(({ code, label }) => labelFit(form, code, label));
  const differing = fits.filter((fit) => fit === 'differs').length;
  const fitting = fits.filter((fit) => fit === 'fits').length;
  return differing > fitting;
}

function otherFormIn(text: string): OtherHometaxForm {
  if (/금융.{0,3}보험.{0,3}증권/.test(text)) return 'financial';
  return /개인사업자|\(개인|소득세법/.test(text) ? 'individual' : 'unknown';
}

const placeOf = ({ form, where }: Pick<FormStatement, 'form' | 'where'>): string =>
  `${forms[form].title} ${where}`;

function readingOf(
  statements: readonly FormStatement[],
  lines: readonly FormLine[],
  file: FileFacts,
): Outcome<readonly Reading[]> {
  const remarks = new Remarks();
  const evidence = evidenceOf(file, 'hometax');
  const years = yearsOf(statements, evidence, remarks);
  const [first] = statements;
  if (!first || years.length === 0) {
    return failure('statementsEmpty', { fileName: file.fileName, place: first ? placeOf(first) : '' });
  }
  const head = answersOfHead(lines, evidence, remarks);
  const companyName = head['company.name'];
  const reading: Reading = {
    ...file,
    format: 'hometax',
    ...(companyName?.state === 'known' ? { companyName: companyName.value } : {}),
    answers: {
      ...head,
      // Whoever drops statements has some, whatever was answered before.
      'statements.prepared': known('yes', evidence(placeOf(first), forms[first.form].title)),
    },
    statements: years,
    patents: [],
    notices: [...noticesOf(statements, years), ...remarks.notices()],
  };
  return success([reading]);
}

function noticesOf(statements: readonly FormStatement[], years: readonly StatementYear[]): readonly Notice[] {
  const converted = statements.find(({ unit }) => unit !== 'won');
  return [
    ...missingAccounts(
      years[0],
      statements.map(({ form }) => form),
    ),
    ...(converted
      ? [{ code: 'unitConverted', unit: converted.unit, place: placeOf(converted) } as const]
      : []),
    ...(statements.some(({ form }) => form === 'mfg') ? [{ code: 'factoryWagesLeftOut' } as const] : []),
  ];
}

/** Every year with an amount, the newest first. The forms are those of the company itself: separate statements. */
function yearsOf(
  statements: readonly FormStatement[],
  evidence: Evidence,
  remarks: Remarks,
): readonly StatementYear[] {
  const fiscalYears = new Set(statements.flatMap(({ period }) => (period ? [fiscalYearOf(period)] : [])));
  return [...fiscalYears]
    .map((fiscalYear): StatementYear => {
      const ofYear = statements.filter(({ period }) => period && fiscalYearOf(period) === fiscalYear);
      for (const { period, form, where } of ofYear) {
        if (period && isOddPeriod(period)) {
          remarks.add(
            'periodNotTwelveMonths',
            placeOf({ form, where }),
            `${period.from ?? ''} ~ ${period.to}`,
          );
        }
      }
      const amounts = new FormAmounts(ofYear, remarks);
      checkIdentities(fiscalYear, (form, code) => amounts.of(form, code)?.won, remarks);
      return { fiscalYear, basis: 'separate', values: valuesOf(amounts, evidence, remarks) };
    })
    .filter(({ values }) => Object.keys(values).length > 0)
    .sort((one, other) => other.fiscalYear - one.fiscalYear);
}

/** An account is the sum of its codes; a code that is not printed adds nothing. */
function valuesOf(amounts: FormAmounts, evidence: Evidence, remarks: Remarks): StatementYear['values'] {
  const values = accountIds.flatMap((account): [AccountId, Answer<number>][] => {
    const { form, hometaxCodes, signed } = accounts[account];
    const parts = hometaxCodes.map((code) => amounts.of(form, code)).filter((part) => part !== undefined);
    const [first] = parts;
    if (!first) return [];
    const won = parts.reduce((sum, part) => sum + part.won, 0);
    const place = placeOfParts(first, parts);
    const raw = parts.map((part) => part.raw).join(' + ');
    if (won < 0 && !signed) {
      remarks.add('unexpectedSign', place, raw);
      return [];
    }
    return Number.isSafeInteger(won) ? [[account, known(won, evidence(place, raw))]] : [];
  });
  return Object.fromEntries(values);
}

/** "표준손익계산서 p.2, 코드 94 + 95" */
function placeOfParts({ form, where }: FormAmount, parts: readonly FormAmount[]): string {
  return `${placeOf({ form, where })}, ${codesMark(parts.map(({ code }) => code))}`;
}
