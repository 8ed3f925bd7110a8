import type { Asked } from '../indicators/derived';
import type { Catalogue, Programme } from './catalogue';
import type { CriterionResult, EvaluationContext } from './evaluate-criterion';
import { decidingCriteria, evaluateRule, type RuleResult } from './evaluate-rule';
import { type PeriodState, periodState } from './period';
import type { Standing } from './standing';

/** How a company stands with one programme. */
export interface ProgrammeResult {
  readonly programme: Programme;
  readonly catalogue: Catalogue;
  readonly standing: Standing;
  readonly tree: RuleResult;
  /** What makes it stand so: what is missing, or what is open. */
  readonly deciding: readonly CriterionResult[];
  /** Questions whose answers would decide, each once. */
  readonly asked: readonly Asked[];
  readonly period: PeriodState;
}

export function evaluateProgramme(
  programme: Programme,
  catalogue: Catalogue,
  context: EvaluationContext,
): ProgrammeResult {
  const place = { programme: `${catalogue.id}/${programme.id}`, isNegated: false };
  const tree = evaluateRule(programme.criteria, place, catalogue.rules ?? {}, context);
  const deciding = decidingCriteria(tree);
  const asked = tree.standing === 'unknown' ? deciding.flatMap((one) => one.asked) : [];
  return {
    programme,
    catalogue,
    standing: tree.standing,
    tree,
    deciding,
    asked: [...new Set(asked)],
    period: periodState(programme.period, context.today),
  };
}

const usefulness: readonly Standing[] = ['met', 'nearly', 'unknown', 'notMet'];

/** What a person can act on comes first: met, then what lacks least, then what one answer would decide. */
function compareUse(one: ProgrammeResult, other: ProgrammeResult): number {
  const closed = (result: ProgrammeResult) => (result.period === 'closed' ? 1 : 0);
  return (
    usefulness.indexOf(one.standing) - usefulness.indexOf(other.standing) ||
    closed(one) - closed(other) ||
    one.deciding.length - other.deciding.length
  );
}

/** Every programme of the catalogues, the most useful first; of equals, in the catalogues' order. */
export function evaluateProgrammes(
  catalogues: readonly Catalogue[],
  context: EvaluationContext,
): readonly ProgrammeResult[] {
  return catalogues
    .flatMap((catalogue) =>
      catalogue.programmes.map((programme) => evaluateProgramme(programme, catalogue, context)),
    )
    .sort(compareUse);
}
