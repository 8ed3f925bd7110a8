import { regions as allRegions } from '../../domain/indicators/programme-questions';
import type { Audience, DivisionRange, NoticeAge, NoticePeriod } from '../../domain/programmes/notice';

/** Lists in one field are joined so. */
export const itemsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('@')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
];

const isoDay = (digits: string): string | undefined => {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
};

const date = String.raw`(\d{4})[-./]?\s?(\d{2})[-./]?\s?(\d{2})\.?(?:\s+\d{2}:\d{2}(?::\d{2})?)?`;
const dates = new RegExp(`^${date}\\s*[~∼–-]\\s*${date}$`);
const oneDate = new RegExp(`^${date}$`);

/** ISO date of "2025-08-11" or "2025-01-01 00:00:00". */
export function dayOf(text: string): string | undefined {
  const found = oneDate.exec(text.trim());
  return found ? isoDay(`${found[1]}${found[2]}${found[3]}`) : undefined;
}

/** "20211220 ~ 20220109", "상시 접수", "예산 소진시까지", "추후 공지", or other words, which stay as they are. */
export function periodOf(written: string): NoticePeriod {
  const text = written.replace(/\s+/g, ' ').trim();
  if (text === '' || text === '-') return { kind: 'unstated' };
  const found = dates.exec(text);
  if (found) {
    const from = isoDay(found.slice(1, 4).join(''));
    const until = isoDay(found.slice(4, 7).join(''));
    if (from && until && from <= until) return { kind: 'dates', from, until };
  }
  if (/소진|선착순/.test(text)) return { kind: 'untilSpent', text };
  if (/상시|수시|연중/.test(text)) return { kind: 'always', text };
  return { kind: /추후|미정|예정/.test(text) ? 'later' : 'text', text };
}

/** Old and new names of provinces and cities begin so. */
const regionNames: readonly (readonly [RegExp, string])[] = [
  [/^(?:충청북|충북)/, 'chungbuk'],
  [/^(?:충청남|충남)/, 'chungnam'],
  [/^(?:전라북|전북)/, 'jeonbuk'],
  [/^(?:전라남|전남)/, 'jeonnam'],
  [/^(?:경상북|경북)/, 'gyeongbuk'],
  [/^(?:경상남|경남)/, 'gyeongnam'],
  ...allRegions
    .filter(({ value }) => !/^(?:chung|jeon(?:buk|nam)|gyeong(?:buk|nam))/.test(value))
    .map(({ value, label }) => [new RegExp(`^${label.ko}`), value] as const),
];

export function regionOf(name: string): string | undefined {
  const trimmed = name.trim();
  // 경기 광주 is a city of another province; 광주 alone is the metropolitan city.
  return regionNames.find(([pattern]) => pattern.test(trimmed))?.[1];
}

/** "[경기ㆍ서울] 수원시 …" says for where; a title without it says nothing. */
export function regionsOfTitle(title: string): readonly string[] | undefined {
  const named = /^\s*\[([^\]]{1,60})\]/.exec(title)?.[1];
  if (named === undefined) return undefined;
  const found = named.split(/[ㆍ·,/\s]+/).flatMap((name) => regionOf(name) ?? []);
  return found.length > 0 ? [...new Set(found)] : undefined;
}

const audienceWords: readonly (readonly [RegExp, Audience])[] = [
  [/중견/, 'midsize'],
  [/중소/, 'sme'],
  [/소상공인/, 'micro'],
  [/창업벤처/, 'venture'],
  [/예비\s?창업/, 'preStartup'],
  [/벤처/, 'venture'],
  [/창업/, 'startup'],
];

export function audiencesOf(items: readonly string[]): readonly Audience[] {
  return [
    ...new Set(
      items.map((item) => audienceWords.find(([pattern]) => pattern.test(item))?.[1] ?? ('other' as const)),
    ),
  ];
}

/** "제조업(10~34)" names divisions of the industry classification. */
export function industriesOf(items: readonly string[]): readonly DivisionRange[] | undefined {
  const ranges = items.flatMap((item): readonly DivisionRange[] => {
    const found = /\((\d{2})(?:\s*~\s*(\d{2}))?\)/.exec(item);
    return found ? [[Number(found[1]), Number(found[2] ?? found[1])]] : [];
  });
  // An item without divisions may mean any: then nothing is known.
  return ranges.length === items.length && ranges.length > 0 ? ranges : undefined;
}

const withWord = /(?:업력|창업)[^0-9\n]{0,12}(\d{1,2})\s*년\s*(이내|이하|미만|초과|이상)/g;
const bare = /(\d{1,2})\s*년\s*(이내|이하|미만|초과|이상)/g;

/**
 * Limits of the company's age. In a text about anything only those that speak of 업력 or 창업; in the column of whom it is
 * for, all. Under ("미만") and within ("이내") count alike: a day more or less is for the notice to say.
 */
export function ageOf(text: string, isTarget: boolean): NoticeAge | undefined {
  const found = [...text.matchAll(isTarget ? bare : withWord)];
  const years = (words: readonly string[]) =>
    found.filter(([, , word]) => words.includes(word ?? '')).map(([, number]) => Number(number));
  const most = years(['이내', '이하', '미만']);
  const least = years(['초과', '이상']);
  if (most.length === 0 && least.length === 0) return undefined;
  return {
    ...(least.length > 0 ? { above: Math.min(...least) } : {}),
    ...(most.length > 0 ? { atMost: { narrowest: Math.min(...most), widest: Math.max(...most) } } : {}),
  };
}

const site = 'https://www.bizinfo.go.kr';

/** Addresses of the list are paths on 기업마당. Anything but a page of the web is left out. */
export function linkOf(address: string): string | undefined {
  const trimmed = address.trim();
  const whole = trimmed.startsWith('/') && !trimmed.startsWith('//') ? `${site}${trimmed}` : trimmed;
  return /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:[/?#][^\s"<>\\]*)?$/.test(whole) ? whole : undefined;
}
