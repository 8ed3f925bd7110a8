import { describe, expect, it } from 'vitest';
import { type Arrived, isAnnounced, sentAddress, shownAddress } from './look-up-request';
import { announcementOf, type LookUpQuery, mostRequests, stepsOf } from './query';

const key = 'k'.repeat(40);
const gateway = 'https://gateway.example.kr/dart';
const openDart: LookUpQuery = { service: 'openDart', dartCode: '00126380', newestYear: 2025 };
const kipris: LookUpQuery = { service: 'kipris', applicant: '가온 & 머신', detailsAtMost: 3, known: [] };

const nothing: Arrived = { kind: 'nothing' };
const failed: Arrived = { kind: 'failed' };
const data = (text = '{"bfefrmtrm_amount": "1"}'): Arrived => ({ kind: 'data', text });

/** What is asked for, by file name, when the answers are these; anything not named has data. */
function asked(query: LookUpQuery, answers: Readonly<Record<string, Arrived>>): readonly string[] {
  const steps = stepsOf(query);
  const names: string[] = [];
  for (let step = steps.next(); !step.done;) {
    expect(isAnnounced(announcementOf(query), step.value)).toBe(true);
    names.push(step.value.fileName.replace(/^\w+ /, ''));
    step = steps.next(answers[names.at(-1) ?? ''] ?? data());
  }
  expect(names.length).toBeLessThanOrEqual(mostRequests(announcementOf(query)));
  return names;
}

const accounts = (year: number, basis: 'OFS' | 'CFS') => `fnlttSinglAcntAll ${year} ${basis}.json`;

describe('OpenDART is asked for', () => {
  it('company, newest separate report and people', () => {
    expect(asked(openDart, {})).toEqual(['company.json', accounts(2025, 'OFS'), 'empSttus 2025.json']);
  });

  it('consolidated accounts only where there are no separate ones', () => {
    expect(asked(openDart, { [accounts(2025, 'OFS')]: nothing })).toEqual([
      'company.json',
      accounts(2025, 'OFS'),
      accounts(2025, 'CFS'),
      'empSttus 2025.json',
    ]);
  });

  it('the year before where the newest has not been filed, and an older report on the same basis where it is short', () => {
    const short = data('{"frmtrm_amount": "1", "bfefrmtrm_amount": ""}');
    const answers = {
      [accounts(2025, 'OFS')]: nothing,
      [accounts(2025, 'CFS')]: nothing,
      [accounts(2024, 'OFS')]: nothing,
      [accounts(2024, 'CFS')]: short,
    };
    expect(asked(openDart, answers).slice(4)).toEqual([
      accounts(2024, 'CFS'),
      accounts(2022, 'CFS'),
      'empSttus 2024.json',
    ]);
  });

  it('no other basis where a request failed, and the rest all the same', () => {
    expect(asked(openDart, { 'company.json': failed, [accounts(2025, 'OFS')]: failed })).toEqual([
      'company.json',
      accounts(2025, 'OFS'),
      'empSttus 2025.json',
    ]);
  });

  it('nothing more where the company files nothing', () => {
    const missing = [2025, 2024].flatMap((year) => [accounts(year, 'OFS'), accounts(year, 'CFS')]);
    const answers = Object.fromEntries(missing.map((name) => [name, nothing]));
    expect(asked(openDart, answers)).toEqual(['company.json', ...missing]);
  });
});

describe('KIPRISPlus is asked for', () => {
  const item = (at: number, status: string) =>
    `<item><registerStatus>${status}</registerStatus><applicationNumber>102021000000${at}</applicationNumber></item>`;
  const page = (total: number) =>
    data(
      `<items>${item(1, '거절')}${item(2, '등록')}${item(3, '공개')}${item(4, '등록')}</items><totalCount>${total}</totalCount>`,
    );
  const detail = 'getBibliographyDetailInfoSearch.xml';
  const numbersOf = (query: LookUpQuery): readonly (string | undefined)[] => {
    const steps = stepsOf(query);
    const numbers: (string | undefined)[] = [];
    for (let step = steps.next(); !step.done; step = steps.next(page(4))) {
      numbers.push(step.value.parameters['applicationNumber']);
    }
    return numbers.slice(1);
  };

  it('pages up to the total and no further than the limit', () => {
    expect(asked({ ...kipris, detailsAtMost: 0 }, { 'getAdvancedSearch 1.xml': page(501) })).toEqual([
      'getAdvancedSearch 1.xml',
      'getAdvancedSearch 2.xml',
    ]);
    const pages = [1, 2, 3, 4].map((at) => `getAdvancedSearch ${at}.xml`);
    const many = Object.fromEntries(pages.map((name) => [name, page(100_000)]));
    expect(asked({ ...kipris, detailsAtMost: 0 }, many)).toEqual(pages);
  });

  it('as many bibliographies as were agreed to, live rights first, without those known', () => {
    expect(asked(kipris, { 'getAdvancedSearch 1.xml': page(4) })).toEqual([
      'getAdvancedSearch 1.xml',
      detail,
      detail,
      detail,
    ]);
    expect(numbersOf(kipris)).toEqual(['1020210000002', '1020210000003', '1020210000004']);
    expect(numbersOf({ ...kipris, known: ['1020210000002'] })).toEqual([
      '1020210000003',
      '1020210000004',
      '1020210000001',
    ]);
  });

  it('nothing more where the list did not come', () => {
    expect(asked(kipris, { 'getAdvancedSearch 1.xml': failed })).toEqual(['getAdvancedSearch 1.xml']);
  });
});

describe('an address', () => {
  const request = announcementOf(kipris)[0]!.request;

  it('is sent with the key and shown without it', () => {
    expect(new URL(sentAddress(request, gateway, key)).searchParams.get('ServiceKey')).toBe(key);
    expect(new URL(sentAddress(request, gateway, key)).searchParams.get('applicant')).toBe('가온 & 머신');
    expect(shownAddress(request, gateway)).not.toContain(key);
    expect(shownAddress(request, gateway)).toContain('applicant=가온 & 머신');
  });

  it('that differs in anything from what was announced is refused', () => {
    const announced = announcementOf(kipris);
    const { parameters } = request;
    expect(
      isAnnounced(announced, { ...request, parameters: { ...parameters, applicant: '다른 회사' } }),
    ).toBe(false);
    expect(isAnnounced(announced, { ...request, parameters: { ...parameters, more: '1' } })).toBe(false);
    expect(isAnnounced(announced, { ...request, path: 'other' })).toBe(false);
    const right = announced.at(-1)!.request;
    expect(isAnnounced(announced, { ...right, parameters: { applicationNumber: 'a secret' } })).toBe(false);
    expect(isAnnounced(announced, { ...right, parameters: { applicationNumber: '1020210000001' } })).toBe(
      true,
    );
  });
});
