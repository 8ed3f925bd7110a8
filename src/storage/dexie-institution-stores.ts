import { failure, type Outcome, success } from '../domain/problem';
import { Database } from './database';
import { guarded } from './guarded';
import {
  type IdentityStore,
  type InstitutionIdentity,
  type InstitutionStore,
  type KnownEnvelope,
  knownSince,
  type OpenedEnvelopeStore,
  type TrustedInstitution,
} from './institutions';

async function done(database: Database, work: () => Promise<unknown>): Promise<Outcome<undefined>> {
  return guarded(database, async () => {
    await work();
    return success(undefined);
  });
}

/** Institutions that this device hands over to, in IndexedDB. */
export class DexieInstitutionStore implements InstitutionStore {
  readonly #database: Database;

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  list(): Promise<Outcome<readonly TrustedInstitution[]>> {
    return guarded(this.#database, async () => success(await this.#database.institutions.toArray()));
  }

  put(institutions: readonly TrustedInstitution[]): Promise<Outcome<undefined>> {
    const table = this.#database.institutions;
    return done(this.#database, () =>
      this.#database.transaction('rw', table, () => table.bulkPut([...institutions])),
    );
  }

  remove(fingerprint: string): Promise<Outcome<undefined>> {
    return done(this.#database, () => this.#database.institutions.delete(fingerprint));
  }
}

/** Institutions that this device is, in IndexedDB. */
export class DexieIdentityStore implements IdentityStore {
  readonly #database: Database;

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  list(): Promise<Outcome<readonly InstitutionIdentity[]>> {
    return guarded(this.#database, async () => success(await this.#database.identities.toArray()));
  }

  put(identity: InstitutionIdentity): Promise<Outcome<undefined>> {
    return done(this.#database, () => this.#database.identities.put(identity));
  }

  remove(fingerprint: string): Promise<Outcome<undefined>> {
    return done(this.#database, () => this.#database.identities.delete(fingerprint));
  }
}

/** Envelopes that were opened on this device, in IndexedDB. */
export class DexieOpenedEnvelopeStore implements OpenedEnvelopeStore {
  readonly #database: Database;

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  list(institution: string): Promise<Outcome<readonly KnownEnvelope[]>> {
    return guarded(this.#database, async () => {
      const known = await this.#database.openedEnvelopes.where({ institution }).toArray();
      return success(known.toSorted((one, other) => knownSince(other).localeCompare(knownSince(one))));
    });
  }

  find(digest: string): Promise<Outcome<KnownEnvelope | undefined>> {
    return guarded(this.#database, async () => success(await this.#database.openedEnvelopes.get(digest)));
  }

  put<Known extends KnownEnvelope>(envelope: Known): Promise<Outcome<Known>> {
    const table = this.#database.openedEnvelopes;
    return guarded(this.#database, async () => {
      await table.put(envelope);
      const readBack = await table.get(envelope.digest);
      const isEqual = JSON.stringify(readBack) === JSON.stringify(envelope);
      return isEqual ? success(envelope) : failure('saveNotConfirmed', {});
    });
  }

  remove(digest: string): Promise<Outcome<undefined>> {
    return done(this.#database, () => this.#database.openedEnvelopes.delete(digest));
  }
}
