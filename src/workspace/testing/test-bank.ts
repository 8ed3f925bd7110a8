import type { InstitutionCard } from '../../domain/institutions/institution-card';
import { type Outcome, success } from '../../domain/problem';
import { readSignedCard } from '../../sharing/card/read-card';
import {
  type InstitutionIdentity,
  type KnownEnvelope,
  type OpenedEnvelopeStore,
  wasOpened,
} from '../../storage/institutions';
import { makeIdentity } from '../identity/make-identity';
import { type UnlockedIdentity, unlockIdentity } from '../identity/unlock-identity';

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

export const bankPassphrase = 'a long passphrase';

export interface TestBank {
  /** As its page keeps it. */
  readonly identity: InstitutionIdentity;
  readonly card: InstitutionCard;
  readonly cardText: string;
  readonly unlocked: UnlockedIdentity;
}
/** An institution as its page makes one. */
export async function newBank(ko: string): Promise<TestBank> {
  const passphrase = bankPassphrase;
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
      at: '2026-11-01T00:00:00.000Z',
    }),
  );
  const { card } = valueOf(await readSignedCard(identity.cardText));
  return {
    identity,
    card,
    cardText: identity.cardText,
    unlocked: valueOf(await unlockIdentity(identity, passphrase)),
  };
}
