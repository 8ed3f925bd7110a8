import type { Outcome } from '../domain/problem';

/** An operator's directory of institutions on this device. A newer version under the same key takes the place of an older one. */
export interface StoredDirectory {
  /** The signing key's fingerprint and the directory's own id: nobody else can take its place. */
  readonly id: string;
  /** As it was signed. */
  readonly text: string;
  /** ISO time. */
  readonly addedAt: string;
}

export interface DirectoryStore {
  /** Newest first. */
  list(): Promise<Outcome<readonly StoredDirectory[]>>;
  put(directory: StoredDirectory): Promise<Outcome<undefined>>;
  remove(id: string): Promise<Outcome<undefined>>;
}
