import type { CardContent, InstitutionCard } from '../../domain/institutions/institution-card';
import { type Outcome, success } from '../../domain/problem';
import { readSignedCard } from '../../sharing/card/read-card';
import { signCard } from '../../sharing/card/sign-card';
import type { InstitutionIdentity } from '../../storage/institutions';
import type { UnlockedIdentity } from './unlock-identity';

/** A new card of the same keys: whoever has the old one takes it without comparing fingerprints again. */
export async function renewCard(
  identity: InstitutionIdentity,
  { signingKey }: UnlockedIdentity,
  content: CardContent,
  at: string,
): Promise<Outcome<InstitutionIdentity>> {
  const before = await readSignedCard(identity.cardText);
  if (!before.ok) return before;
  const { format, schema, signingKey: publicKey, encryptionKey } = before.value.card;
  const card: InstitutionCard = {
    format,
    schema,
    ...content,
    signingKey: publicKey,
    encryptionKey,
    issuedAt: at,
  };
  const after = await readSignedCard(await signCard(card, signingKey));
  return after.ok ? success({ ...identity, cardText: after.value.text }) : after;
}
