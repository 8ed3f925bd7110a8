import { regions } from '../../domain/indicators/programme-questions';
import type { NoticeAge, ProgrammeNotice } from '../../domain/programmes/notice';
import type { FitAspect } from '../../domain/programmes/notice-fit';
import { m } from '../../i18n/generated/messages.js';
import { formatCount } from '../format';
import { inLanguage } from '../state/language.svelte';
import { dateText } from './fact-texts';

export const aspectTexts: Readonly<Record<FitAspect, () => string>> = {
  region: m.fit_region,
  industry: m.fit_industry,
  size: m.fit_size,
  age: m.fit_age,
};

/** When a notice takes applications, in its own words where it gives no dates. */
export function noticePeriodText({ period }: ProgrammeNotice): string {
  switch (period.kind) {
    case 'dates': {
      const { from, until } = period;
      if (from !== undefined && until !== undefined)
        return m.notice_between({ from: dateText(from), until: dateText(until) });
      return until === undefined
        ? m.notice_from({ from: dateText(from ?? '') })
        : m.notice_until({ until: dateText(until) });
    }
    case 'later':
      return m.notice_later({ text: period.text });
    case 'unstated':
      return m.notice_period_unstated();
    default:
      return period.text;
  }
}

export function regionsText(ids: readonly string[]): string {
  if (ids.length >= regions.length) return m.notice_all_regions();
  return regions
    .filter(({ value }) => ids.includes(value))
    .map(({ label }) => inLanguage(label))
    .join(', ');
}

export function ageText({ above, atMost }: NoticeAge): string {
  const from = above === undefined ? '' : formatCount(above);
  const until = atMost === undefined ? '' : formatCount(atMost.widest);
  if (from === '') return m.notice_age_most({ until });
  return until === '' ? m.notice_age_least({ from }) : m.notice_age_range({ from, until });
}
