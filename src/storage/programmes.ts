import type { Outcome } from '../domain/problem';
import type { Catalogue } from '../domain/programmes/catalogue';
import type { NoticeThresholds } from '../domain/programmes/evaluate-criterion';
import type { NoticeList } from '../domain/programmes/notice';

/** An institution's catalogue on this device. A newer version takes the place of an older one of the same id. */
export interface StoredCatalogue {
  /** The catalogue's own id. */
  readonly id: string;
  readonly fileName: string;
  readonly catalogue: Catalogue;
  /** ISO time. */
  readonly addedAt: string;
}

/** A list of notices on this device. */
export interface StoredNotices {
  /** The file's name: the same file again takes the place of the former. */
  readonly id: string;
  readonly list: NoticeList;
  /** ISO time. */
  readonly addedAt: string;
}

/** What a person has entered from notices for one draft. */
export interface StoredThresholds {
  /** Id of the draft. */
  readonly id: string;
  readonly values: NoticeThresholds;
}

export interface ProgrammeStore {
  /** Newest first. */
  catalogues(): Promise<Outcome<readonly StoredCatalogue[]>>;
  putCatalogue(catalogue: StoredCatalogue): Promise<Outcome<undefined>>;
  removeCatalogue(id: string): Promise<Outcome<undefined>>;
  /** Newest first. */
  notices(): Promise<Outcome<readonly StoredNotices[]>>;
  putNotices(notices: StoredNotices): Promise<Outcome<undefined>>;
  removeNotices(id: string): Promise<Outcome<undefined>>;
  thresholds(draft: string): Promise<Outcome<NoticeThresholds>>;
  putThresholds(draft: string, values: NoticeThresholds): Promise<Outcome<undefined>>;
}
