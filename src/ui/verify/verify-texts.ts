import { inputKinds, type InputKind } from '../../domain/disclosure/disclosure';
import { type SourceClass, sourceClasses } from '../../domain/disclosure/disclosed-sources';
import { m } from '../../i18n/generated/messages.js';
import type { PageAgreement } from '../../report/verify/open-report';
import type { PackStanding } from '../../report/verify/pack-standing';
import type { Conclusion, FileFinding, Redrawing, Rerun, Tone } from '../../report/verify/verdict';
import { formatCount } from '../format';

interface Said {
  readonly title: () => string;
  readonly note: () => string;
}

export const conclusionTexts: Readonly<Record<Conclusion, Said>> = {
  changed: { title: m.verify_conclusion_changed, note: m.verify_conclusion_changed_note },
  otherReport: { title: m.verify_conclusion_otherReport, note: m.verify_conclusion_otherReport_note },
  otherMark: { title: m.verify_conclusion_otherMark, note: m.verify_conclusion_otherMark_note },
  notShown: { title: m.verify_conclusion_notShown, note: m.verify_conclusion_notShown_note },
  differs: { title: m.verify_conclusion_differs, note: m.verify_conclusion_differs_note },
  savedAnew: { title: m.verify_conclusion_savedAnew, note: m.verify_conclusion_savedAnew_note },
  pagesUnconfirmed: {
    title: m.verify_conclusion_pagesUnconfirmed,
    note: m.verify_conclusion_pagesUnconfirmed_note,
  },
  checking: { title: m.verify_conclusion_checking, note: m.verify_conclusion_checking_note },
  proven: { title: m.verify_conclusion_proven, note: m.verify_conclusion_proven_note },
  partly: { title: m.verify_conclusion_partly, note: m.verify_conclusion_partly_note },
  intact: { title: m.verify_conclusion_intact, note: m.verify_conclusion_intact_note },
};

export const fileTexts: Readonly<Record<FileFinding, (inputs: { count: string }) => string>> = {
  untouched: () => m.verify_file_untouched(),
  savedAnew: m.verify_file_savedAnew,
  pagesChanged: () => m.verify_file_pagesChanged(),
  otherReport: () => m.verify_file_otherReport(),
};
export const fileTones: Readonly<Record<FileFinding, Tone>> = {
  untouched: 'good',
  savedAnew: 'nearly',
  pagesChanged: 'poor',
  otherReport: 'poor',
};

export const pageTexts: Readonly<Record<PageAgreement['state'], (inputs: { page: string }) => string>> = {
  same: m.verify_page_same,
  different: m.verify_page_different,
  added: m.verify_page_added,
  missing: m.verify_page_missing,
};

export const drawnTexts: Readonly<Record<Redrawing, () => string>> = {
  drawing: m.verify_drawn_drawing,
  sameFile: m.verify_drawn_sameFile,
  sameText: m.verify_drawn_sameText,
  otherwise: m.verify_drawn_otherwise,
  packMissing: m.verify_drawn_packMissing,
  failed: m.verify_drawn_failed,
};

type Ended = Exclude<Rerun['state'], 'running'>;
export const rerunTexts: Readonly<Record<Exclude<Ended, 'different'>, Said>> = {
  same: { title: m.verify_again_same, note: m.verify_again_same_note },
  withheld: { title: m.verify_again_withheld, note: m.verify_again_withheld_note },
  packMissing: { title: m.verify_again_packMissing, note: m.verify_again_packMissing_note },
  failed: { title: m.verify_again_failed, note: m.verify_again_failed_note },
};
export const rerunTones: Readonly<Record<Ended, Tone | ''>> = {
  same: 'good',
  different: 'poor',
  withheld: '',
  packMissing: 'nearly',
  failed: 'nearly',
};

const fieldTexts: Readonly<Record<string, () => string>> = {
  score: m.verify_field_score,
  interval: m.verify_field_interval,
  grade: m.verify_field_grade,
  band: m.verify_field_grade,
  status: m.verify_field_status,
  points: m.verify_field_points,
  patents: m.verify_field_patents,
};

/** What came out differently, in words; what has none is one of the other parts. */
export const fieldsText = (fields: readonly string[]): string =>
  [...new Set(fields.map((field) => (fieldTexts[field] ?? m.verify_field_others)()))].join(', ');

export const standingTexts: Readonly<Record<PackStanding, Said>> = {
  current: { title: m.verify_standing_current, note: m.verify_standing_current_note },
  held: { title: m.verify_standing_held, note: m.verify_standing_held_note },
  offered: { title: m.verify_standing_offered, note: m.verify_standing_offered_note },
  outdated: { title: m.verify_standing_outdated, note: m.verify_standing_outdated_note },
  newer: { title: m.verify_standing_newer, note: m.verify_standing_newer_note },
  unknown: { title: m.verify_standing_unknown, note: m.verify_standing_unknown_note },
};
export const standingTones: Readonly<Record<PackStanding, Tone>> = {
  current: 'good',
  held: 'good',
  offered: 'good',
  outdated: 'nearly',
  newer: 'nearly',
  unknown: 'poor',
};

const classTexts: Readonly<Record<SourceClass, (inputs: { count: string }) => string>> = {
  official: m.verify_class_official,
  file: m.verify_class_file,
  typed: m.verify_class_typed,
  example: m.verify_class_example,
};
const kindTexts: Readonly<Record<InputKind, (inputs: { count: string }) => string>> = {
  answers: m.verify_kind_answers,
  amounts: m.verify_kind_amounts,
  patents: m.verify_kind_patents,
  people: m.verify_kind_people,
  developments: m.verify_kind_developments,
};

/** "official files 12, typed 40": only what there is. */
export const sourcesText = (counts: Readonly<Record<SourceClass, number>>): string =>
  sourceClasses
    .filter((one) => counts[one] > 0)
    .map((one) => classTexts[one]({ count: formatCount(counts[one]) }))
    .join(' · ');

export const withheldText = (counts: Readonly<Record<InputKind, number>>): string =>
  inputKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => kindTexts[kind]({ count: formatCount(counts[kind]) }))
    .join(' · ');
