import type { StatementForm } from '../../domain/dossier/accounts';
import { accountLabel } from '../text/account-label';
import { balanceSheetRows, incomeStatementRows, manufacturingCostRows } from './form-rows';

interface HometaxForm {
  /** As it is printed, without blanks. */
  readonly title: string;
  readonly labels: ReadonlyMap<number, string>;
}

function labelsOf(rows: string): ReadonlyMap<number, string> {
  return new Map([...rows.matchAll(/(\d+) (\S+)/g)].map(([, code, label = '']) => [Number(code), label]));
}

/** Codes restart at 1 in every form: a code means nothing without its form. */
export const forms: Readonly<Record<StatementForm, HometaxForm>> = {
  bs: { title: '표준재무상태표', labels: labelsOf(balanceSheetRows) },
  is: { title: '표준손익계산서', labels: labelsOf(incomeStatementRows) },
  mfg: { title: '제조원가명세서', labels: labelsOf(manufacturingCostRows) },
};

/** Labels of other editions of the forms for the same code. */
const otherLabels: Readonly<Record<string, readonly string[]>> = {
  'bs 80': ['고정자산'],
  'bs 284': ['고정부채'],
  'bs 309': ['퇴직급여충당금', '퇴직급여부채'],
  'bs 383': ['부채및자본총계', '부채자본총계'],
  'is 66': ['매출총이익'],
  'is 85': ['기업업무추진비'],
  'is 121': ['기타외주용역비'],
  'is 129': ['영업이익'],
  'is 217': [
    '법인세비용차감전순손익',
    '법인세비용차감전이익',
    '법인세비용차감전순이익',
    '법인세차감전손익',
    '법인세차감전순손익',
    '법인세차감전이익',
    '법인세차감전순이익',
  ],
  'is 219': ['당기순이익'],
};

/** Without what only explains, and may be cut at the end of its line: "광고선전비(판매촉진비". */
const withoutExplanation = (label: string): string => label.replace(/(?<=.)\([^()]*\)?$/, '');

/** How a printed label and the form's own label of the code agree; unknown where the form's table has no such code. */
export function labelFit(form: StatementForm, code: number, printed: string): 'fits' | 'differs' | 'unknown' {
  const own = forms[form].labels.get(code);
  if (own === undefined) return 'unknown';
  const label = withoutExplanation(accountLabel(printed));
  const accepted = [withoutExplanation(own), ...(otherLabels[`${form} ${code}`] ?? [])];
  return accepted.includes(label) ? 'fits' : 'differs';
}
