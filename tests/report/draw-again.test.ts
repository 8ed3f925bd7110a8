import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/local-text';
import type { ReportForm } from '../../src/report/pdf/report-order';
import { openReport, type OpenedReport } from '../../src/report/verify/open-report';
import { drawAgain } from '../../src/report/worker/draw-again';
import { makeReport } from '../../src/report/worker/make-report';
import { goldenDisclosure } from './disclosures';
import { fontFiles, manifests } from './made-orders';
import { sealedReport } from './sealed-report';
import { newSigningKey } from './signing-key';

// Where Korea has another day than Greenwich.
const disclosure = { ...goldenDisclosure('everything'), evaluatedAt: '2026-11-25T16:00:00.000Z' };
const appAddress = 'https://example.com/rating/';
// Between two seconds: the proof and the metadata of a PDF know whole ones.
const madeAt = '2026-11-26T16:00:00.789Z';

async function made(language: Language, form: ReportForm): Promise<OpenedReport> {
  const key = await newSigningKey();
  return opened(
    await makeReport({ disclosure, key, manifests, language, form, madeAt, appAddress }, fontFiles),
  );
}

async function opened(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedReport> {
  const outcome = await openReport(new File([bytes], 'report.pdf'));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

/** Items of a token stand in the order of their salted digests, so names of the read values come as chance has it. */
function shuffled<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => shuffled(one)) as Value;
  const entries = Object.entries(value).map(([name, held]) => [name, shuffled(held as unknown)] as const);
  const textOf = ([, held]: readonly [string, unknown]): string => JSON.stringify(held);
  return Object.fromEntries(entries.sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1))) as Value;
}

const again = (report: OpenedReport) => drawAgain({ report, manifests }, fontFiles);

describe('a report drawn again from its proof', () => {
  it.each([
    ['ko', 'full'],
    ['en', 'onePage'],
  ] as const)('in %s, %s, is the same in every byte', async (language, form) => {
    const report = await made(language, form);
    expect(report.pageTexts[0]).toContain(language === 'ko' ? '2026년 11월 26일' : 'November 26, 2026');
    expect(await again(report)).toBe('sameFile');
    const claims = shuffled(report.proof.claims);
    expect(await again({ ...report, proof: { ...report.proof, claims } })).toBe('sameFile');
  });

  it('has the same text where the file was saved anew, or more is drawn on its pages', async () => {
    const report = await made('ko', 'onePage');
    expect(await again({ ...report, isUntouched: false })).toBe('sameText');
    const claims = { ...report.proof.claims, file: '0'.repeat(64) };
    expect(await again({ ...report, proof: { ...report.proof, claims } })).toBe('sameText');
  });

  it('is told from pages that a signer drew otherwise, though they show every score', async () => {
    const pages = ['Grade AAA. Scores 78.74, 61.20, 55.00'];
    expect(await again(await opened(await sealedReport(disclosure, await newSigningKey(), pages)))).toBe(
      'otherwise',
    );
  });
});
