import { verifyHash } from '../../domain/disclosure/report-address';
import { pageTextDigest } from '../page-text';
import { drawReport } from '../pdf/draw-report';
import type { FontFiles } from '../pdf/faces';
import { fileAround } from '../seal';
import type { DrawnAgain, SignedReport } from './report-api';

/**
 * Draws a report again from nothing but what its proof discloses, as the device that signed it did, and compares. Who signs
 * can draw what they like: only so is known that the pages show the signed values. Throws where the values cannot be drawn.
 */
export async function drawAgain({ report, manifests }: SignedReport, fonts: FontFiles): Promise<DrawnAgain> {
  const { token, proof, isUntouched, language } = report;
  const { iat, statement, file, pages, app = '', disclosure } = proof.claims;
  const madeAt = new Date(iat * 1000).toISOString();
  const { document, pageTexts } = await drawReport(
    {
      disclosure,
      manifests,
      language,
      // A report in full has a cover and a page about its models at least.
      form: pages.length === 1 ? 'onePage' : 'full',
      madeAt,
      digest: statement,
      keyFingerprint: proof.thumbprint,
      qrText: app + verifyHash({ statement, key: proof.thumbprint }),
    },
    fonts,
  );
  const drawn = await Promise.all(pageTexts.map(pageTextDigest));
  if (drawn.join() !== pages.join()) return 'otherwise';
  if (!isUntouched) return 'sameText';
  const again = await fileAround(document, token, madeAt);
  return again.file === file ? 'sameFile' : 'sameText';
}
