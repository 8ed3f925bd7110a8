import type { InstitutionCard } from '../../src/domain/institutions/institution-card.ts';
import { type Outcome, success } from '../../src/domain/problem.ts';
import { readSignedCard } from '../../src/sharing/card/read-card.ts';
import { type KnownEnvelope, type OpenedEnvelopeStore, wasOpened } from '../../src/storage/institutions.ts';
import { makeIdentity } from '../../src/workspace/identity/make-identity.ts';
import { type UnlockedIdentity, unlockIdentity } from '../../src/workspace/identity/unlock-identity.ts';
import { givenAt } from './made.ts';

/** Records that live as long as a test. */
export class MemoryOpened implements OpenedEnvelopeStore {
  readonly records = new Map<string, KnownEnvelope>();
  list(institution: string) {
    return Promise.resolve(
      success([...this.records.values()].filter((one) => one.institution === institution)),
    );
  }
  find(digest: string) {
    return Promise.resolve(success(this.records.get(digest)));
  }
  put<Known extends KnownEnvelope>(record: Known) {
    this.records.set(record.digest, record);
    return Promise.resolve(success(record));
  }
  receiptOf(digest: string): string | undefined {
    const known = this.records.get(digest);
    return known && wasOpened(known) ? known.receipt : undefined;
  }
  remove(digest: string) {
    this.records.delete(digest);
    return Promise.resolve(success(undefined));
  }
}

const valueOf = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};

export interface TestBank {
  readonly card: InstitutionCard;
  readonly cardText: string;
  readonly unlocked: UnlockedIdentity;
}
/** An institution as its page makes one. */
export async function newBank(ko: string): Promise<TestBank> {
  const passphrase = 'a long passphrase';
  const identity = valueOf(
    await makeIdentity({
      content: {
        name: { ko, en: ko },
        kind: 'bank',
        purposes: [{ id: 'loan', text: { ko: '대출', en: 'Loan' }, retentionDays: 365 }],
        contact: '02',
        validFrom: '2026-11-01',
        validUntil: '2027-10-31',
      },
      curve: 'P-256',
      passphrase,
      at: givenAt,
    }),
  );
  const { card } = valueOf(await readSignedCard(identity.cardText));
  return { card, cardText: identity.cardText, unlocked: valueOf(await unlockIdentity(identity, passphrase)) };
}
