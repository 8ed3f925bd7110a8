import { Dexie, type EntityTable } from 'dexie';
import type { Draft } from './drafts';

/** The schema on this device. Every released version stays here, so that any draft ever written opens. */
export class Database extends Dexie {
  declare drafts: EntityTable<Draft, 'id'>;

  constructor(name = 'tech-rating') {
    // Strict: a transaction completes only once it is on the disk, because "saved" says so.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ drafts: 'id, savedAt' });
    // A newer version in another tab must not wait for this one.
    this.on('versionchange', () => {
      this.close();
    });
  }
}
