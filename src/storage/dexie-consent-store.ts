import type { ConsentRecord } from '../domain/consent/consent-record';
import type { LookUpService } from '../domain/look-up-service';
import { type Outcome, success } from '../domain/problem';
import type { ConsentStore, GatewayAccess } from './consents';
import { Database } from './database';
import { guarded } from './guarded';

/** Consent records and kept gateways in IndexedDB. */
export class DexieConsentStore implements ConsentStore {
  readonly #database: Database;

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  list(): Promise<Outcome<readonly ConsentRecord[]>> {
    return guarded(this.#database, async () =>
      success(await this.#database.consents.orderBy('givenAt').reverse().toArray()),
    );
  }

  put(records: readonly ConsentRecord[]): Promise<Outcome<undefined>> {
    return this.#write(() => this.#database.consents.bulkPut([...records]));
  }

  remove(ids: readonly string[]): Promise<Outcome<undefined>> {
    return this.#write(() => this.#database.consents.bulkDelete([...ids]));
  }

  accesses(): Promise<Outcome<readonly GatewayAccess[]>> {
    return guarded(this.#database, async () => success(await this.#database.gateways.toArray()));
  }

  keepAccess(access: GatewayAccess): Promise<Outcome<undefined>> {
    return this.#write(() => this.#database.gateways.put(access));
  }

  forgetAccess(service: LookUpService): Promise<Outcome<undefined>> {
    return this.#write(() => this.#database.gateways.delete(service));
  }

  #write(work: () => Promise<unknown>): Promise<Outcome<undefined>> {
    return guarded(this.#database, async () => {
      await work();
      return success(undefined);
    });
  }
}
