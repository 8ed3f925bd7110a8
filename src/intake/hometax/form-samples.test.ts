import { existsSync, readFileSync } from 'node:fs';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { forms, labelFit } from './forms';

const samples = '../shared/samples/hometax_forms';
const arePresent = existsSync(samples);
if (!arePresent) console.warn('!!! The statutory forms in ../shared are not there: their tests are SKIPPED.');

interface FormRow {
  readonly code: number;
  readonly label: string;
}

function rowsOf(name: string): readonly FormRow[] {
  const text = readFileSync(`${samples}/${name}.csv`, 'utf8').replace(/^\uFEFF/, '');
  const [, ...rows] = papa.parse<readonly string[]>(text, { skipEmptyLines: true }).data;
  return rows.map(([code, label]) => ({ code: Number(code), label: label ?? '' }));
}

describe.runIf(arePresent)('our tables and the statutory forms', () => {
  it.each([
    ['bs', 'std_balance_sheet_general_287', 287],
    ['is', 'std_income_statement_general_199', 199],
  ] as const)('of %s have the same codes and labels', (form, name, count) => {
    const rows = rowsOf(name);
    expect(rows).toHaveLength(count);
    // "가." alone: a row without a name of its own.
    const named = rows.filter(({ label }) => label !== '가.');
    expect(named.map(({ code }) => code)).toEqual([...forms[form].labels.keys()]);
    expect(named.filter(({ code, label }) => labelFit(form, code, label) !== 'fits')).toEqual([]);
  });

  it('of the cost statement agree as far as it is known', () => {
    const rows = rowsOf('mfg_cost_statement_partial_14_of_45').filter(({ label }) => !label.startsWith('('));
    expect(rows).toHaveLength(13);
    expect(
      rows.filter(({ code, label }) => labelFit('mfg', code, label.replace(' (Ⅷ)', '')) !== 'fits'),
    ).toEqual([]);
  });

  it.each([
    ['bs', 'std_balance_sheet_financial_corp'],
    ['is', 'std_income_statement_financial_corp'],
  ] as const)('of financial companies (%s) share codes and hardly a label', (form, name) => {
    const rows = rowsOf(name);
    const fitting = rows.filter(({ code, label }) => labelFit(form, code, label) === 'fits');
    const differing = rows.filter(({ code, label }) => labelFit(form, code, label) === 'differs');
    expect(fitting.length).toBeLessThanOrEqual(1);
    expect(differing.length).toBeGreaterThan(100);
  });
});
