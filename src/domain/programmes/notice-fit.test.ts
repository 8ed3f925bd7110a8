import { describe, expect, it } from 'vitest';
import { known, typed } from '../dossier/answer';
import { emptyDossier } from '../dossier/dossier';
import { withAnswer } from '../dossier/edits';
import type { QuestionId } from '../indicators/questions';
import type { ProgrammeNotice } from './notice';
import { isForOthers, noticeFit } from './notice-fit';
import { NoticeIndex } from './search-notices';

const notice = (more: Partial<ProgrammeNotice> = {}): ProgrammeNotice => ({
  id: '1',
  title: '수출 지원',
  authority: '부산광역시',
  fields: ['수출'],
  period: { kind: 'unstated' },
  text: '해외 전시회',
  ...more,
});
const context = (given: Readonly<Partial<Record<QuestionId, string | boolean>>>) => ({
  dossier: Object.entries(given).reduce(
    (before, [id, value]) => withAnswer(before, id as QuestionId, known(value, typed)),
    emptyDossier,
  ),
  today: '2026-11-26',
});
const company = context({
  'programme.region': 'busan',
  'company.ksic': '29210',
  'company.size': 'small',
  'company.foundedOn': '2022-11-26',
});

describe('a notice', () => {
  it('that says nothing fits nobody and excludes nobody', () => {
    const fit = noticeFit(notice(), company);
    expect(fit).toEqual({ region: undefined, industry: undefined, size: undefined, age: undefined });
    expect(isForOthers(fit)).toBe(false);
  });

  it.each<[string, Partial<ProgrammeNotice>, string, boolean | undefined]>([
    ['of its own region', { regions: ['busan'] }, 'region', true],
    ['of another region', { regions: ['seoul', 'jeju'] }, 'region', false],
    ['of its own industry', { industries: [[10, 34]] }, 'industry', true],
    ['of another industry', { industries: [[58, 63]] }, 'industry', false],
    ['for small and medium enterprises', { audiences: ['sme'] }, 'size', true],
    ['for mid-sized firms', { audiences: ['midsize'] }, 'size', false],
    ['for micro enterprises, which a small one may be', { audiences: ['micro'] }, 'size', undefined],
    ['for others or small enterprises', { audiences: ['midsize', 'other', 'sme'] }, 'size', true],
    ['for up to seven years', { age: { atMost: { narrowest: 7, widest: 7 } } }, 'age', true],
    ['for up to three years', { age: { atMost: { narrowest: 3, widest: 3 } } }, 'age', false],
    [
      'for three, in some fields seven years',
      { age: { atMost: { narrowest: 3, widest: 7 } } },
      'age',
      undefined,
    ],
    ['for more than four years, on the day', { age: { above: 4 } }, 'age', false],
    ['for those who have not founded yet', { audiences: ['preStartup'] }, 'age', false],
  ])('%s', (_, more, aspect, fits) => {
    expect(noticeFit(notice(more), company)[aspect as 'age']).toBe(fits);
  });

  it('cannot be told to fit a company of which nothing is known', () => {
    const said = notice({ regions: ['busan'], industries: [[1, 2]], audiences: ['sme'], age: { above: 1 } });
    expect(isForOthers(noticeFit(said, context({})))).toBe(false);
  });
});

describe('a search', () => {
  const index = new NoticeIndex([
    notice({ id: 'old', publishedOn: '2025-01-01', period: { kind: 'dates', until: '2025-02-01' } }),
    notice({ id: 'new', publishedOn: '2026-01-01', title: 'R&D 과제', fields: ['기술'], regions: ['seoul'] }),
    notice({ id: 'plain' }),
  ]);
  const found = (more: object = {}) =>
    index
      .search({ words: '', field: '', hidesOthers: false, hidesClosed: false, ...more }, company)
      .map(({ id }) => id);

  it('shows open ones first, the newest first', () => expect(found()).toEqual(['new', 'plain', 'old']));
  it('finds every word, in any case', () => {
    expect(found({ words: ' r&d 전시회 ' })).toEqual(['new']);
    expect(found({ words: '수출 달나라' })).toEqual([]);
  });
  it('filters by field, by fit and by period', () => {
    expect(found({ field: '기술' })).toEqual(['new']);
    expect(found({ hidesOthers: true })).toEqual(['plain', 'old']);
    expect(found({ hidesClosed: true })).toEqual(['new', 'plain']);
  });
});
