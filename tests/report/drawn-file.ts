import type { Disclosure } from '../../src/domain/disclosure/disclosure';
import { makeReport } from '../../src/report/worker/make-report';
import type { SigningKey } from '../../src/token/token-format';
import { fontFiles, manifests } from './made-orders';

/** A report as the app makes it, in Korean and in full. */
export const drawnFile = (
  disclosure: Disclosure,
  key: SigningKey,
  appAddress = 'https://example.com/rating/',
): Promise<Uint8Array<ArrayBuffer>> =>
  makeReport(
    {
      disclosure,
      key,
      manifests,
      language: 'ko',
      form: 'full',
      madeAt: '2026-11-26T09:10:11.000Z',
      appAddress,
    },
    fontFiles,
  );
