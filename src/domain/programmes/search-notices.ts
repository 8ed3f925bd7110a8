import type { FactContext } from './fact';
import { isForOthers, noticeFit, noticePeriodState } from './notice-fit';
import type { ProgrammeNotice } from './notice';

export interface NoticeQuery {
  readonly words: string;
  /** One of the lists' own fields of support; empty for all. */
  readonly field: string;
  readonly hidesOthers: boolean;
  readonly hidesClosed: boolean;
}

/** Notices with the text that is searched made ready once: typing stays fast over thousands of them. */
export class NoticeIndex {
  readonly fields: readonly string[];
  readonly #entries: readonly { readonly notice: ProgrammeNotice; readonly text: string }[];

  constructor(notices: readonly ProgrammeNotice[]) {
    this.#entries = notices.map((notice) => ({ notice, text: searchText(notice) }));
    this.fields = [...new Set(notices.flatMap(({ fields }) => fields))].sort((one, other) =>
      one.localeCompare(other, 'ko'),
    );
  }

  get size(): number {
    return this.#entries.length;
  }

  /** Every word must occur. What is open comes first, then the newest. */
  search(query: NoticeQuery, context: Pick<FactContext, 'dossier' | 'today'>): readonly ProgrammeNotice[] {
    const words = folded(query.words)
      .split(/\s+/)
      .filter((word) => word !== '');
    return this.#entries
      .filter(({ notice, text }) => {
        if (!words.every((word) => text.includes(word))) return false;
        if (query.field !== '' && !notice.fields.includes(query.field)) return false;
        if (query.hidesClosed && noticePeriodState(notice, context.today) === 'closed') return false;
        return !query.hidesOthers || !isForOthers(noticeFit(notice, context));
      })
      .map(({ notice }) => notice)
      .toSorted(byUse(context.today));
  }
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase();

const searchText = ({
  title,
  authority,
  operator = '',
  fields,
  target = '',
  text,
}: ProgrammeNotice): string =>
  folded([title, authority, operator, fields.join(' '), target, text].join('\n'));

const byUse =
  (today: string) =>
  (one: ProgrammeNotice, other: ProgrammeNotice): number => {
    const closed = (notice: ProgrammeNotice) => (noticePeriodState(notice, today) === 'closed' ? 1 : 0);
    return closed(one) - closed(other) || (other.publishedOn ?? '').localeCompare(one.publishedOn ?? '');
  };
