import { companyIndicators } from '../indicators/catalogue';
import type { Asked } from '../indicators/derived';
import { resultKeys } from '../result/comparison';
import type { PointsLine, ResultDocument } from '../result/result';

/** Places of the form by what an answer there could do to a score: of every indicator with a remedy, most room first. */
export function worthTrying(result: ResultDocument): readonly Asked[] {
  const lines = resultKeys.flatMap((key): readonly PointsLine[] => {
    const one = result[key];
    return one.status === 'graded' ? one.points : [];
  });
  const actionable = lines.filter(
    ({ indicator, room }) => room > 0 && companyIndicators.get(indicator)?.remedy !== undefined,
  );
  const places = [...actionable]
    .sort((one, other) => other.room - one.room)
    .flatMap(({ indicator }) => companyIndicators.get(indicator)?.asks ?? []);
  return [...new Set(places)];
}
