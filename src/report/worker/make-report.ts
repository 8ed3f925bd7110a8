import { verifyHash } from '../../domain/disclosure/report-address';
import { drawReport } from '../pdf/draw-report';
import type { FontFiles } from '../pdf/faces';
import type { ReportProgress } from '../pdf/report-order';
import { sealReport } from '../seal';
import { statementDigest } from '../../token/statement-digest';
import { keyThumbprint } from '../../token/key-thumbprint';
import type { ReportWish } from './report-api';

/** Draws the report, puts the proof in and gives the file. */
export async function makeReport(
  wish: ReportWish,
  fonts: FontFiles,
  onProgress: (progress: ReportProgress) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const { disclosure, key, madeAt, appAddress, manifests, language, form } = wish;
  const [statement, fingerprint] = await Promise.all([
    statementDigest(disclosure),
    keyThumbprint(key.publicJwk),
  ]);
  const { document, pageTexts } = await drawReport(
    {
      disclosure,
      manifests,
      language,
      form,
      madeAt,
      digest: statement,
      keyFingerprint: fingerprint,
      qrText: appAddress + verifyHash({ statement, key: fingerprint }),
    },
    fonts,
    { onProgress },
  );
  return await sealReport({ document, pageTexts, disclosure, key, madeAt, appAddress });
}
