import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { Disclosable } from '../../../domain/disclosure/disclose';
import { emptyDossier } from '../../../domain/dossier/dossier';
import { withAnswer } from '../../../domain/dossier/edits';
import type { HandOver } from '../../../domain/hand-over/hand-over';
import { cardFormat, type InstitutionCard } from '../../../domain/institutions/institution-card';
import { type Outcome, success } from '../../../domain/problem';
import { signCard } from '../../../sharing/card/sign-card';
import type { HandOverStore } from '../../../storage/hand-overs';
import type { TrustedInstitution } from '../../../storage/institutions';
import { makeDeviceKey } from '../../../storage/make-device-key';
import { ChoiceMemory, DisclosedChoice } from '../../disclosure/disclosed-choice.svelte';
import { madeResult } from '../../testing/made-result';
import { HandOverDesk } from '../hand-over-desk.svelte';

/** An institution whose card was taken after its fingerprint was compared. */
export const trustedBank = async (
  name: string,
  change: Partial<InstitutionCard> = {},
): Promise<TrustedInstitution> => (await bankWithCards(name, change))[0];

/** The same, and how it signs other cards. */
export async function bankWithCards(
  name: string,
  change: Partial<InstitutionCard> = {},
): Promise<readonly [TrustedInstitution, (change: Partial<InstitutionCard>) => Promise<string>]> {
  const signing = await generateKeyPair('ES256', { extractable: true });
  const encryption = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const signingKey = await exportJWK(signing.publicKey);
  const card = {
    format: cardFormat,
    schema: 1,
    name: { ko: name, en: `${name} (en)` },
    kind: 'bank',
    purposes: [{ id: 'loan', text: { ko: '대출 심사', en: 'Loan review' }, retentionDays: 365 }],
    encryptionKey: await exportJWK(encryption.publicKey),
    signingKey,
    contact: '02-000-0000',
    validFrom: '2026-01-01',
    validUntil: '2099-12-31',
    issuedAt: '2026-01-01T00:00:00.000Z',
    ...change,
  } as InstitutionCard;
  const sign = (other: Partial<InstitutionCard>) => signCard({ ...card, ...other }, signing.privateKey);
  const at = '2026-11-01T00:00:00.000Z';
  const fingerprint = await calculateJwkThumbprint(signingKey);
  const cardText = await sign({});
  return [{ fingerprint, cardText, addedAt: at, confirmedAt: at, origin: 'card' }, sign];
}

/** Hand-overs that live as long as a test. */
export class MemoryHandOvers implements HandOverStore {
  kept: readonly HandOver[] = [];
  list(): Promise<Outcome<readonly HandOver[]>> {
    return Promise.resolve(success(this.kept));
  }
  add(given: readonly HandOver[]): Promise<Outcome<undefined>> {
    this.kept = [...this.kept, ...given];
    return Promise.resolve(success(undefined));
  }
  change(): Promise<Outcome<HandOver | undefined>> {
    return Promise.resolve(success(undefined));
  }
  remove(): Promise<Outcome<undefined>> {
    return Promise.resolve(success(undefined));
  }
}

/** A desk with those institutions, opened, and what it keeps. */
export async function openTestDesk(
  trusted: readonly TrustedInstitution[],
  today = () => new Date().toISOString().slice(0, 10),
) {
  const handOvers = new MemoryHandOvers();
  const key = await makeDeviceKey();
  const current = () => Promise.resolve(success(key));
  const nothing = Promise.resolve(success(undefined));
  const desk = new HandOverDesk({
    institutions: {
      list: () => Promise.resolve(success(trusted)),
      put: () => nothing,
      remove: () => nothing,
    },
    handOvers,
    keys: {
      list: () => Promise.resolve(success([key])),
      current,
      renew: current,
      remove: () => nothing,
    },
    today,
    now: () => new Date().toISOString(),
    keepDraft: () => Promise.resolve('d1'),
    onsealed: () => undefined,
  });
  await desk.open();
  return { desk, handOvers };
}

export const testEvaluation: Disclosable = {
  result: madeResult,
  dossier: withAnswer(emptyDossier, 'company.name', {
    state: 'known',
    value: '가나전자',
    source: { kind: 'typed' },
  }),
  notes: [],
  packs: [],
  evaluatedAt: '2026-11-27T00:00:00.000Z',
  isExample: false,
};

export const testChoice = (): DisclosedChoice =>
  new DisclosedChoice(() => testEvaluation, new ChoiceMemory());
