import type { GradedResult } from './comparison';
import type { NotGraded, Refusal } from './result';

/** Whether there is a score that is too uncertain to stand as a grade; otherwise nothing could be graded at all. */
export function isRefused<Result extends GradedResult | NotGraded>(
  result: Result,
): result is Result & NotGraded & Refusal {
  return 'reason' in result && (result.reason === 'tooMuchUnknown' || result.reason === 'outsideSeen');
}
