import type { Problem, ProblemCode } from '../problem';

/** Where a person can type what a refused file would have given. */
export type TypedInstead = 'statements' | 'patents';

const typedInstead: Readonly<Partial<Record<ProblemCode, TypedInstead>>> = {
  fileKindNotYetRead: 'statements',
  fileEncrypted: 'statements',
  tooManyTexts: 'statements',
  pdfWithoutText: 'statements',
  pdfNotStatements: 'statements',
  hometaxOtherForm: 'statements',
  statementPeriodMissing: 'statements',
  statementsEmpty: 'statements',
  tableUnrecognised: 'statements',
  amountUnreadable: 'statements',
  foreignCurrency: 'statements',
  notAnnual: 'statements',
  openDartNoRows: 'statements',
  readerDied: 'statements',
  tookTooLong: 'statements',
  kiprisNothingFound: 'patents',
  patentNumberColumnMissing: 'patents',
  patentNumberColumnUnclear: 'patents',
  patentNumberUnreadable: 'patents',
};

/** The form's place that stands in for a refused file; nothing where only another file helps. */
export const typedInsteadOf = ({ code }: Problem): TypedInstead | undefined => typedInstead[code];
