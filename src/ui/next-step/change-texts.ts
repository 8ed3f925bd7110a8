import type { Answer } from '../../domain/dossier/answer';
import { answerAt, type Change } from '../../domain/dossier/change';
import type { Dossier } from '../../domain/dossier/dossier';
import type { Place } from '../../domain/dossier/merge';
import type { Patent } from '../../domain/dossier/patent';
import { questionOf } from '../../domain/indicators/questions';
import { m } from '../../i18n/generated/messages.js';
import { formatCount } from '../format';
import { answerText, isAmount, placeLabel } from '../intake/change-texts';
import { inLanguage } from '../state/language.svelte';

/** A change as it is told: what, from what, to what. */
export interface ToldChange {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** The place in the words of the review of files; a patent that is only planned has none. */
function reviewPlace(change: Change): Place | undefined {
  switch (change.at) {
    case 'answer':
      return { kind: 'answer', id: change.question };
    case 'amount':
      return { kind: 'account', fiscalYear: change.fiscalYear, account: change.account, basis: 'unstated' };
    case 'patent': {
      const patent: Patent = { applicationNumber: change.applicationNumber, kind: 'patent' };
      return { kind: 'patent', patent, attribute: change.attribute };
    }
    case 'list':
      return { kind: 'list', name: change.list };
    case 'newPatent':
      return undefined;
  }
}

function withUnit(text: string, place: Place): string {
  if (isAmount(place)) return m.unit_million_won({ value: text });
  const question = place.kind === 'answer' ? questionOf(place.id) : undefined;
  return question?.kind === 'count' ? m.change_count({ count: text, unit: inLanguage(question.unit) }) : text;
}

function told(place: Place, answer: Answer<unknown> | undefined): string {
  if (!answer) return m.state_not_answered();
  const text = answerText(place, answer);
  return answer.state === 'known' ? withUnit(text, place) : text;
}

const labelOf = (place: Place): string =>
  place.kind === 'account' ? `${placeLabel(place)} ${String(place.fiscalYear)}` : placeLabel(place);

/** A change of this dossier in words. */
export function toldChange(dossier: Dossier, change: Change): ToldChange {
  const place = reviewPlace(change);
  if (!place || change.at === 'newPatent') {
    const claims = change.at === 'newPatent' ? change.patent.claims : undefined;
    const count = claims?.state === 'known' ? formatCount(claims.value) : undefined;
    return {
      label: m.change_new_patent(),
      from: m.change_no_patent(),
      to: count === undefined ? m.change_one_patent() : m.change_one_patent_claims({ count }),
    };
  }
  return {
    label: labelOf(place),
    from: told(place, answerAt(dossier, change)),
    to: told(place, change.answer),
  };
}
