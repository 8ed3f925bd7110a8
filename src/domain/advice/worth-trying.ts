import type { Change } from '../dossier/change';
import type { Dossier } from '../dossier/dossier';
import { companyIndicators, singlePatentIndicators } from '../indicators/catalogue';
import type { Asked } from '../indicators/derived';
import type { Effort } from '../indicators/indicator';
import { resultKeys } from '../result/comparison';
import type { PointsLine, ResultDocument } from '../result/result';

/** Something that the company can do next, as changes that can be laid over its answers. */
export interface Attempt {
  readonly lever: string;
  /** Id of the indicator whose remedy it is. */
  readonly indicator: string;
  readonly effort: Effort;
  readonly changes: readonly Change[];
}

/** Lines of all models that still leave room, most of it first. */
function roomiestLines(result: ResultDocument): readonly PointsLine[] {
  const lines = resultKeys.flatMap((key): readonly PointsLine[] => {
    const one = result[key];
    return one.status === 'graded' ? one.points : [];
  });
  return lines.filter(({ room }) => room > 0).sort((one, other) => other.room - one.room);
}

/** One move of every lever that can be moved from here, where most can be gained first. `today` is an ISO date. */
export function attemptsOf(result: ResultDocument, dossier: Dossier, today: string): readonly Attempt[] {
  const found = new Map<string, Attempt>();
  for (const { indicator } of roomiestLines(result)) {
    const remedy = (companyIndicators.get(indicator) ?? singlePatentIndicators.get(indicator))?.remedy;
    for (const { id, move } of remedy?.levers ?? []) {
      const changes = found.has(id) ? [] : (move(dossier, today) ?? []);
      if (remedy && changes.length > 0)
        found.set(id, { lever: id, indicator, effort: remedy.effort, changes });
    }
  }
  return [...found.values()];
}

/** Places of the form by what an answer there could do to a score: of every indicator with a remedy, most room first. */
export function worthTrying(result: ResultDocument): readonly Asked[] {
  const places = roomiestLines(result)
    .filter(({ indicator }) => companyIndicators.get(indicator)?.remedy !== undefined)
    .flatMap(({ indicator }) => companyIndicators.get(indicator)?.asks ?? []);
  return [...new Set(places)];
}
