import { type Outcome, success } from '../domain/problem';
import type { NoticeThresholds } from '../domain/programmes/evaluate-criterion';
import { Database } from './database';
import { guarded } from './guarded';
import type { ProgrammeStore, StoredCatalogue, StoredNotices } from './programmes';

/** Catalogues, notices and thresholds in IndexedDB. */
export class DexieProgrammeStore implements ProgrammeStore {
  readonly #database: Database;

  constructor(database: Database = new Database()) {
    this.#database = database;
  }

  catalogues(): Promise<Outcome<readonly StoredCatalogue[]>> {
    return guarded(this.#database, async () =>
      success(await this.#database.catalogues.orderBy('addedAt').reverse().toArray()),
    );
  }

  putCatalogue(catalogue: StoredCatalogue): Promise<Outcome<undefined>> {
    return this.#done(() => this.#database.catalogues.put(catalogue));
  }

  removeCatalogue(id: string): Promise<Outcome<undefined>> {
    return this.#done(() => this.#database.catalogues.delete(id));
  }

  notices(): Promise<Outcome<readonly StoredNotices[]>> {
    return guarded(this.#database, async () =>
      success(await this.#database.notices.orderBy('addedAt').reverse().toArray()),
    );
  }

  putNotices(notices: StoredNotices): Promise<Outcome<undefined>> {
    return this.#done(() => this.#database.notices.put(notices));
  }

  removeNotices(id: string): Promise<Outcome<undefined>> {
    return this.#done(() => this.#database.notices.delete(id));
  }

  thresholds(draft: string): Promise<Outcome<NoticeThresholds>> {
    return guarded(this.#database, async () =>
      success((await this.#database.noticeThresholds.get(draft))?.values ?? {}),
    );
  }

  putThresholds(draft: string, values: NoticeThresholds): Promise<Outcome<undefined>> {
    return this.#done(() => this.#database.noticeThresholds.put({ id: draft, values }));
  }

  #done(work: () => PromiseLike<unknown>): Promise<Outcome<undefined>> {
    return guarded(this.#database, async () => {
      await work();
      return success(undefined);
    });
  }
}
