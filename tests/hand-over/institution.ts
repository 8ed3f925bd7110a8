import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { InstitutionCard, SigningPublicKey } from '../../src/domain/institutions/institution-card.ts';
import { signCard } from '../../src/sharing/card/sign-card.ts';
import type { EnvelopeKey } from '../../src/sharing/envelope/open-envelope.ts';

export interface TestInstitution {
  readonly name: string;
  readonly fingerprint: string;
  readonly cardText: string;
  readonly signingKey: CryptoKey;
  readonly signingPublicKey: SigningPublicKey;
  readonly envelopeKey: EnvelopeKey;
}

/** An institution with keys of its own, as its page makes one. */
export async function newInstitution(name: string, inbox?: string): Promise<TestInstitution> {
  const [signing, encryption] = await Promise.all([
    generateKeyPair('ES256', { extractable: true }),
    generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true }),
  ]);
  const [signingKey, encryptionKey] = await Promise.all([
    exportJWK(signing.publicKey),
    exportJWK(encryption.publicKey),
  ]);
  const { x = '', y = '' } = signingKey;
  const signingPublicKey = { kty: 'EC', crv: 'P-256', x, y } as const;
  const card: InstitutionCard = {
    format: 'tech-rating-institution-card',
    schema: 1,
    name: { ko: name, en: `${name} (en)` },
    kind: 'bank',
    purposes: [
      {
        id: 'loan',
        text: { ko: '기술금융 대출 심사', en: 'Review of a technology loan' },
        retentionDays: 365,
      },
      { id: 'advice', text: { ko: '상담 준비', en: 'Preparing advice' }, retentionDays: 30 },
    ],
    encryptionKey: { kty: 'EC', crv: 'P-256', x: encryptionKey.x ?? '', y: encryptionKey.y ?? '' },
    signingKey: signingPublicKey,
    contact: '02-000-0000',
    validFrom: '2026-01-01',
    validUntil: '2099-12-31',
    issuedAt: '2026-01-01T00:00:00.000Z',
    ...(inbox !== undefined && { inbox }),
  };
  return {
    name,
    fingerprint: await calculateJwkThumbprint(signingPublicKey),
    cardText: await signCard(card, signing.privateKey),
    signingKey: signing.privateKey,
    signingPublicKey,
    envelopeKey: { kid: await calculateJwkThumbprint(encryptionKey), key: encryption.privateKey },
  };
}
