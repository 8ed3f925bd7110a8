import { answerValue } from '../dossier/dossier';
import type { Asked } from '../indicators/derived';
import type { FactContext } from './fact';
import { yearsSince } from './age';
import type { Audience, ProgrammeNotice } from './notice';
import { periodState, type PeriodState } from './period';
import type { Truth } from './standing';

export const fitAspects = ['region', 'industry', 'size', 'age'] as const;
export type FitAspect = (typeof fitAspects)[number];

/** Whether a notice is for this company, by what it says; undefined where it or the company does not say. */
export type NoticeFit = Readonly<Record<FitAspect, Truth>>;

type Context = Pick<FactContext, 'dossier' | 'today'>;

export function noticeFit(notice: ProgrammeNotice, context: Context): NoticeFit {
  return {
    region: regionFits(notice, context),
    industry: industryFits(notice, context),
    size: sizeFits(notice, context),
    age: ageFits(notice, context),
  };
}

/** Says of itself that it is for others. */
export const isForOthers = (fit: NoticeFit): boolean => fitAspects.some((aspect) => fit[aspect] === false);

/** Answers of the company without which no notice can be told to fit. */
export function openForNotices({ dossier }: Pick<FactContext, 'dossier'>): readonly Asked[] {
  const asked = ['programme.region', 'company.ksic', 'company.size', 'company.foundedOn'] as const;
  return asked.filter((id) => dossier.answers[id] === undefined);
}

function regionFits({ regions }: ProgrammeNotice, { dossier }: Context): Truth {
  const region = answerValue(dossier, 'programme.region');
  return regions && region !== undefined ? regions.includes(region) : undefined;
}

function industryFits({ industries }: ProgrammeNotice, { dossier }: Context): Truth {
  const division = Number(answerValue(dossier, 'company.ksic')?.slice(0, 2));
  if (!industries || Number.isNaN(division)) return undefined;
  return industries.some(([from, to]) => division >= from && division <= to);
}

function ageFits({ age, audiences }: ProgrammeNotice, { dossier, today }: Context): Truth {
  const foundedOn = answerValue(dossier, 'company.foundedOn');
  const years = foundedOn === undefined ? undefined : yearsSince(foundedOn, today);
  if (years === undefined) return undefined;
  if (audiences?.every((one) => one === 'preStartup') && audiences.length > 0) return false;
  if (!age) return undefined;
  if (age.above !== undefined && years <= age.above) return false;
  if (!age.atMost) return age.above === undefined ? undefined : true;
  if (years > age.atMost.widest) return false;
  return years <= age.atMost.narrowest ? true : undefined;
}

/** Any of the audiences may be the company's. */
function sizeFits({ audiences }: ProgrammeNotice, context: Context): Truth {
  if (!audiences || audiences.length === 0) return undefined;
  const found = audiences.map((audience) => isAmong(audience, context));
  if (found.includes(true)) return true;
  return found.every((one) => one === false) ? false : undefined;
}

function isAmong(audience: Audience, { dossier }: Context): Truth {
  const size = answerValue(dossier, 'company.size');
  if (size === undefined) return undefined;
  switch (audience) {
    case 'sme':
      return size !== 'large';
    case 'midsize':
      return size === 'large' ? undefined : false;
    case 'micro':
      // 소상공인 are the smallest of the small enterprises (fewer than 5 or 10 people, by industry).
      return size === 'small' ? undefined : false;
    case 'venture':
      return size === 'large' ? false : answerValue(dossier, 'company.venture') === true ? true : undefined;
    case 'startup':
      return size === 'large' ? false : undefined;
    case 'preStartup':
    case 'other':
      return undefined;
  }
}

export function noticePeriodState({ period }: ProgrammeNotice, today: string): PeriodState {
  if (period.kind === 'dates') return periodState(period, today);
  return period.kind === 'always' || period.kind === 'untilSpent' ? 'always' : 'unstated';
}
