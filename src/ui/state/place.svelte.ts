import { markOfHash, type ReportMark, verifyHash } from '../../domain/disclosure/report-address';

/** What the address says is open. */
export type View =
  | { readonly page: 'start' }
  | { readonly page: 'new' }
  | { readonly page: 'example' }
  | { readonly page: 'packs' }
  | { readonly page: 'consents' }
  | { readonly page: 'institutions' }
  | { readonly page: 'institution' }
  | { readonly page: 'verify'; readonly mark?: ReportMark }
  | { readonly page: 'draft'; readonly id: string };

const viewOf = (hash: string): View => {
  const id = /^#draft=(.+)$/.exec(hash)?.[1];
  if (id !== undefined) return { page: 'draft', id };
  if (hash === '#new') return { page: 'new' };
  if (hash === '#packs') return { page: 'packs' };
  if (hash === '#consents') return { page: 'consents' };
  if (hash === '#institutions') return { page: 'institutions' };
  if (hash === '#institution') return { page: 'institution' };
  const mark = markOfHash(hash);
  // A damaged QR code leads to the page as well.
  if (/^#verify\b/.test(hash)) return { page: 'verify', ...(mark && { mark }) };
  return hash === '#example' ? { page: 'example' } : { page: 'start' };
};

const hashOf = (view: View): string => {
  if (view.page === 'start') return '';
  if (view.page === 'verify' && view.mark) return verifyHash(view.mark);
  return view.page === 'draft' ? `#draft=${view.id}` : `#${view.page}`;
};

/** Pages beside an open company, which stays open. */
export const isAside = ({ page }: View): boolean =>
  ['packs', 'consents', 'institutions', 'institution', 'verify'].includes(page);

/** Which page is open, kept in the address: a reload and the back button come back to it. */
class Place {
  view = $state.raw<View>(viewOf(location.hash));

  /** Whether the browser's own buttons, or a link, led to the view; not the app. */
  isBrowsed = false;

  constructor() {
    addEventListener('popstate', () => {
      this.isBrowsed = true;
      this.view = viewOf(location.hash);
    });
  }

  go(view: View): void {
    this.isBrowsed = false;
    history.pushState(null, '', `${location.pathname}${location.search}${hashOf(view)}`);
    this.view = view;
    scrollTo({ top: 0 });
  }

  /** The same page under another name: a draft has come into being. Nothing is opened anew. */
  rename(view: View): void {
    history.replaceState(null, '', `${location.pathname}${location.search}${hashOf(view)}`);
  }
}

export const place = new Place();
