import { describe, expect, it } from 'vitest';
import { presets } from '../../src/domain/disclosure/choosable';
import { openReport } from '../../src/report/verify/open-report';
import { notShownIn } from '../../src/report/verify/verdict';
import { makeReport } from '../../src/report/worker/make-report';
import type { ReportForm } from '../../src/report/pdf/report-order';
import { everything, fontFiles, madeOf, manifests, orderOf, withManyPatents } from './made-orders';
import { longName, madeNotes, named } from './made-texts';
import { checked, hasChecker } from './render-pages';
import { newSigningKey } from './signing-key';

const strong = { ...madeOf('strongManufacturer'), notes: madeNotes };
const made = {
  everything: orderOf(strong, everything),
  'the grades alone': orderOf(strong, presets.gradeOnly),
  'forty patents': orderOf(withManyPatents(strong), presets.full),
  'a long name': orderOf(named(strong, longName), presets.gradeAndReasons),
} as const;

describe.each(Object.entries(made))('a report with %s', (_, { disclosure }) => {
  it.each<ReportForm>(['full', 'onePage'])('of form %s is opened by whoever receives it', async (form) => {
    const bytes = await makeReport(
      {
        disclosure,
        key: await newSigningKey(),
        manifests,
        language: 'ko',
        form,
        madeAt: '2026-11-27T12:00:00.000Z',
        appAddress: 'https://example.com/rating/',
      },
      fontFiles,
    );
    const opened = await openReport(new File([bytes], 'report.pdf'));
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.isUntouched).toBe(true);
    expect(opened.value.proof.claims.disclosure).toEqual(disclosure);
    expect(opened.value.pages.every(({ state }) => state === 'same')).toBe(true);
    expect(notShownIn(opened.value)).toEqual([]);
    if (hasChecker) expect(checked(bytes)).toContain('No syntax or stream encoding errors found');
  });
});
