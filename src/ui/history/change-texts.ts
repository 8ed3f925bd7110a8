import { formatApplicationNumber } from '../../domain/dossier/identifiers';
import type { IndicatorState } from '../../domain/result/result';
import type { ChangeLine } from '../../domain/result/score-change';
import { m } from '../../i18n/generated/messages.js';
import { lineLabel, lineValue } from '../result/line-texts';

const patentPrefix = 'patent:';

export function changeLabel({ id, before, after, within }: ChangeLine): string {
  if (id === 'patents.others') return m.history_other_patents();
  if (!id.startsWith(patentPrefix)) return lineLabel(id);
  const number = formatApplicationNumber(id.slice(patentPrefix.length));
  const isSame = within !== undefined || before !== undefined || after !== undefined;
  return isSame ? m.history_patent({ number }) : m.history_patent_came_or_went({ number });
}

/** A value as the points lines show it. */
export function stateText(indicator: string, found: IndicatorState | undefined): string {
  if (!found) return m.state_not_answered();
  return lineValue({ indicator, found, points: 0, room: 0, origin: 'prior' });
}
