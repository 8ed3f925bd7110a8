import type { Catalogue } from './catalogue';
import type { NoticeList } from './notice';

/** What a file with programmes holds. */
export type ProgrammeFile =
  | { readonly kind: 'catalogue'; readonly fileName: string; readonly catalogue: Catalogue }
  | { readonly kind: 'notices'; readonly fileName: string; readonly list: NoticeList };

export type ProgrammeFileKind = ProgrammeFile['kind'];
