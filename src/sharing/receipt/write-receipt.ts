import { CompactSign } from 'jose';
import type { Deletion, Receipt } from './receipt-format';

type Without<Signed> = Omit<Signed, 'format' | 'schema'>;

export const writeReceipt = (receipt: Without<Receipt>, signingKey: CryptoKey): Promise<string> =>
  signed({ format: 'tech-rating-receipt', schema: 1, ...receipt }, signingKey);

export const writeDeletion = (deletion: Without<Deletion>, signingKey: CryptoKey): Promise<string> =>
  signed({ format: 'tech-rating-deletion', schema: 1, ...deletion }, signingKey);

async function signed(payload: Receipt | Deletion, signingKey: CryptoKey): Promise<string> {
  return await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ: payload.format })
    .sign(signingKey);
}
