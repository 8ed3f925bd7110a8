import type { ProgrammeResult } from '../../domain/programmes/evaluate-programmes';
import { m } from '../../i18n/generated/messages.js';
import { askedLabel } from '../form/asked-label';
import { criterionText, gapText } from './fact-texts';

const most = 3;

/** Why a programme stands as it does, in one line. */
export function headline({ standing, deciding, asked }: ProgrammeResult): string {
  switch (standing) {
    case 'met':
      return m.programme_all_met();
    case 'nearly':
      return m.programme_missing({ missing: listed(deciding.map(withGap)) });
    case 'notMet':
      return m.programme_not_met_by({
        missing: listed(deciding.filter((one) => one.standing === 'notMet').map(criterionText)),
      });
    case 'unknown': {
      if (asked.length > 0) return `${m.programme_to_answer()}: ${listed(asked.map(askedLabel))}`;
      const isUnset = deciding.some(({ threshold }) => threshold === undefined);
      return isUnset ? m.programme_enter_threshold() : m.programme_unknown_other();
    }
  }
}

function withGap(result: ProgrammeResult['deciding'][number]): string {
  const gap = gapText(result);
  return gap === undefined ? criterionText(result) : `${criterionText(result)} (${m.criterion_gap({ gap })})`;
}

const listed = (texts: readonly string[]): string => {
  const once = [...new Set(texts)];
  return once.length > most ? `${once.slice(0, most).join(' · ')} …` : once.join(' · ');
};
