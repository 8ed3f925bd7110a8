import { beforeAll, describe, expect, it } from 'vitest';
import type { CardContent, InstitutionCard } from '../../domain/institutions/institution-card';
import type { Outcome } from '../../domain/problem';
import { readCard } from '../../sharing/card/read-card';
import { openEnvelope } from '../../sharing/envelope/open-envelope';
import { sealEnvelope } from '../../sharing/envelope/seal-envelope';
import { newWithdrawalSecret, withdrawalDigest } from '../../sharing/envelope/withdrawal-secret';
import type { InstitutionIdentity } from '../../storage/institutions';
import { identityFile, readIdentityFile } from './identity-file';
import { changeInboxToken, changePassphrase } from './lock-keys';
import { makeIdentity } from './make-identity';
import { renewCard } from './renew-card';
import { unlockIdentity } from './unlock-identity';

const passphrase = '소나무 열두 그루 2026';
const content: CardContent = {
  name: { ko: '한빛은행', en: 'Hanbit Bank' },
  kind: 'bank',
  purposes: [{ id: 'loan', text: { ko: '대출 심사', en: 'Loan review' }, retentionDays: 365 }],
  inbox: 'https://inbox.hanbit.example.kr/v1',
  contact: '02-000-0000',
  validFrom: '2026-11-01',
  validUntil: '2027-10-31',
};
const at = '2026-11-27T00:00:00.000Z';
const valueOf = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};
const make = async (
  curve: 'P-256' | 'X25519' = 'P-256',
  inboxToken = 'a-token',
): Promise<InstitutionIdentity> =>
  valueOf(await makeIdentity({ content, curve, passphrase, inboxToken, at }));
const cardOf = async ({ cardText }: InstitutionIdentity) => valueOf(await readCard(cardText, '2026-11-27'));
const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.problem.code);

let identity: InstitutionIdentity;
beforeAll(async () => {
  identity = await make();
});

describe('an identity', () => {
  it.each(['P-256', 'X25519'] as const)(
    'with a key of %s opens what is sealed to its card',
    async (curve) => {
      const made = await make(curve);
      const { card } = await cardOf(made);
      const wd = await withdrawalDigest(newWithdrawalSecret());
      const envelope = valueOf(await sealEnvelope('안녕하세요', { ...card.encryptionKey }, wd));
      const { envelopeKeys } = valueOf(await unlockIdentity(made, passphrase));
      expect(await openEnvelope(envelope, envelopeKeys)).toEqual({ ok: true, value: '안녕하세요' });
    },
  );

  it('shows no private number and no token anywhere outside the passphrase', () => {
    const written = JSON.stringify({ ...identity, lockedKeys: undefined }) + identityFile(identity);
    const [, payload = ''] = identity.cardText.split('.');
    expect(written + Buffer.from(payload, 'base64url').toString()).not.toMatch(/"d"|a-token/);
  });

  it('unlocks to keys that work and cannot be taken out', async () => {
    const { signingKey, envelopeKeys, inboxToken } = valueOf(await unlockIdentity(identity, passphrase));
    expect([signingKey, ...envelopeKeys.map(({ key }) => key)].map(({ extractable }) => extractable)).toEqual(
      [false, false],
    );
    expect(inboxToken).toBe('a-token');
  });

  it('stays locked under another passphrase, and with another card', async () => {
    expect(codeOf(await unlockIdentity(identity, 'another passphrase'))).toBe('identityPassphraseWrong');
    const other = await make();
    const swapped = { ...identity, cardText: other.cardText, fingerprint: other.fingerprint };
    expect(codeOf(await unlockIdentity(swapped, passphrase))).toBe('identityKeysBroken');
    expect(codeOf(await unlockIdentity({ ...identity, lockedKeys: 'a.b.c.d.e' }, passphrase))).toBe(
      'identityKeysBroken',
    );
  });

  it('with a card that could not be read is not made', async () => {
    const wrong = { ...content, validUntil: '2027-02-30' };
    expect(await makeIdentity({ content: wrong, curve: 'P-256', passphrase, at })).toEqual({
      ok: false,
      problem: { code: 'cardInvalid', place: 'validUntil' },
    });
  });

  it('renews its card under the same keys', async () => {
    const unlocked = valueOf(await unlockIdentity(identity, passphrase));
    const later: Partial<InstitutionCard> = { validUntil: '2028-10-31' };
    const renewed = valueOf(
      await renewCard(identity, unlocked, { ...content, ...later }, '2027-10-01T00:00:00.000Z'),
    );
    const [before, after] = [await cardOf(identity), await cardOf(renewed)];
    expect(after.card).toEqual({ ...before.card, ...later, issuedAt: '2027-10-01T00:00:00.000Z' });
    expect([after.fingerprint, renewed.lockedKeys]).toEqual([before.fingerprint, identity.lockedKeys]);
  });

  it('changes its passphrase and its token, and the former ones open nothing', async () => {
    const next = '느티나무 아홉 그루 2027';
    const lockedKeys = valueOf(await changePassphrase(identity.lockedKeys, passphrase, next));
    expect(codeOf(await unlockIdentity({ ...identity, lockedKeys }, passphrase))).toBe(
      'identityPassphraseWrong',
    );
    const without = valueOf(await changeInboxToken(lockedKeys, next, undefined));
    const unlocked = valueOf(await unlockIdentity({ ...identity, lockedKeys: without }, next));
    expect(unlocked).not.toHaveProperty('inboxToken');
    expect(codeOf(await changePassphrase(identity.lockedKeys, next, passphrase))).toBe(
      'identityPassphraseWrong',
    );
    // Each try derives the key anew.
  });
});

describe('a file with an identity', () => {
  it('brings it to another device as it was', async () => {
    expect(await readIdentityFile(identityFile(identity))).toEqual({ ok: true, value: identity });
  });

  const changed = (change: object) => JSON.stringify({ ...JSON.parse(identityFile(identity)), ...change });
  it.each<[string, () => string, string]>([
    ['no JSON', () => 'hello', 'identityUnrecognised'],
    ['other JSON', () => '[1]', 'identityUnrecognised'],
    ['a newer one', () => changed({ schema: 2 }), 'identityNewer'],
    ['a field of its own', () => changed({ note: 1 }), 'identityInvalid'],
    ['keys that are none', () => changed({ lockedKeys: 'x' }), 'identityInvalid'],
    [
      'a changed card',
      () => changed({ card: `${identity.cardText.slice(0, -4)}AAAA` }),
      'cardSignatureInvalid',
    ],
    ['far too much', () => changed({ note: 'x'.repeat(100_000) }), 'identityUnrecognised'],
  ])('is refused with %s', async (_, text, code) => {
    expect(codeOf(await readIdentityFile(text()))).toBe(code);
  });
});
