import type { Answer } from '../../domain/dossier/answer';
import type { Place } from '../../domain/dossier/merge';
import type { ChangeGroup, GroupKey } from '../../domain/dossier/review';
import { type FormSection, formSections } from '../../domain/indicators/question';
import { m } from '../../i18n/generated/messages.js';
import { patentAttributeTexts } from '../../i18n/patent-text';
import * as told from '../../i18n/value-text';
import { formatCount } from '../format';
import { language } from '../state/language.svelte';
import { stepTexts } from '../workspace/step-texts';

export { isAmount } from '../../i18n/value-text';

/** The step of the form that a group of answers belongs to. */
export const sectionOf = (key: GroupKey): FormSection | undefined =>
  formSections.find((section) => key === `answers:${section}`);

/** Heading of changes that are decided on together. */
export function groupTitle({ key, changes }: ChangeGroup): string {
  const section = sectionOf(key);
  if (section) return stepTexts[section]();
  if (key !== 'patents') return m.review_group_year({ year: key.slice('year:'.length) });
  const numbers = changes.flatMap(({ place }) =>
    place.kind === 'patent' ? [place.patent.applicationNumber] : [],
  );
  return m.review_group_patents({ count: formatCount(new Set(numbers).size) });
}

/** What a place of the dossier is called, in the language on the screen. */
export const placeLabel = (place: Place): string => told.placeLabel(place, language.current);

/** The same under a heading that says of which patent it is. */
export const shortPlaceLabel = (place: Place): string =>
  place.kind === 'patent' && place.attribute !== 'applicationNumber'
    ? patentAttributeTexts[place.attribute]()
    : placeLabel(place);

/** A value as the form shows it. */
export const answerText = (place: Place, answer: Answer<unknown>): string =>
  told.answerText(place, answer, language.current);
