import { CompactSign } from 'jose';
import { cardFormat, type InstitutionCard } from '../../domain/institutions/institution-card';

export const cardAlgorithm = 'ES256';

/** The card as a compact JWS of its own signing key: a text for a file or a code. */
export async function signCard(card: InstitutionCard, signingKey: CryptoKey): Promise<string> {
  return await new CompactSign(new TextEncoder().encode(JSON.stringify(card)))
    .setProtectedHeader({ alg: cardAlgorithm, typ: cardFormat })
    .sign(signingKey);
}
