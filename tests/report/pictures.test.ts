import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { presets } from '../../src/domain/disclosure/choosable';
import { drawReport } from '../../src/report/pdf/draw-report';
import type { ReportOrder } from '../../src/report/pdf/report-order';
import { everything, fontFiles, madeOf, orderOf } from './made-orders';
import { madeNotes } from './made-texts';
import { differingShare, readPng } from './read-png';
import { checked, hasChecker, hasRenderer, renderPages } from './render-pages';

/*
 * Pages as somebody has looked at them and found them good. After a wanted change: APPROVE_PICTURES=1, then look at every
 * picture that git shows as changed.
 */
const folder = join(import.meta.dirname, 'approved');
const isApproving = process.env['APPROVE_PICTURES'] === '1';
const dotsPerInch = 50;
/** Other versions of the renderer smooth edges otherwise; a missing line of text is ten times as much. */
const allowedShare = 0.002;

const strong = { ...madeOf('strongManufacturer'), notes: madeNotes };
const orders: Readonly<Record<string, ReportOrder>> = {
  'everything-ko': orderOf(strong, everything),
  'everything-en': orderOf(strong, everything, { language: 'en' }),
  'one-page-ko': orderOf(strong, presets.gradeAndReasons, { form: 'onePage' }),
  'one-page-en': orderOf(strong, presets.gradeAndReasons, { form: 'onePage', language: 'en' }),
  'example-en': orderOf({ ...madeOf('earlySoftwareStartup'), isExample: true }, presets.gradeAndReasons, {
    language: 'en',
  }),
  'no-patents-ko': orderOf(madeOf('weakFirm'), presets.gradeAndReasons),
};

async function bytesOf(order: ReportOrder): Promise<Uint8Array> {
  const { document } = await drawReport(order, fontFiles);
  return await document.save();
}

describe.each(Object.entries(orders))('the pages of %s', (name, order) => {
  it.runIf(hasRenderer)('look as they were approved', async () => {
    const pages = renderPages(await bytesOf(order), dotsPerInch);
    mkdirSync(folder, { recursive: true });
    pages.forEach((page, at) => {
      const file = join(folder, `${name}-${String(at + 1).padStart(2, '0')}.png`);
      if (isApproving) writeFileSync(file, page);
      const share = differingShare(readPng(page), readPng(readFileSync(file)));
      expect(share, `${file} differs`).toBeLessThanOrEqual(allowedShare);
    });
    expect(existsSync(join(folder, `${name}-${String(pages.length + 1).padStart(2, '0')}.png`))).toBe(false);
  });

  it.runIf(hasChecker)('hold together for qpdf', async () => {
    expect(checked(await bytesOf(order))).toContain('No syntax or stream encoding errors found');
  });
});
