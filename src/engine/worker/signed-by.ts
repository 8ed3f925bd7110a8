import type { ResultDocument } from '../../domain/result/result';
import { type Outcome, success } from '../../domain/problem';
import type { Models } from './load-models';

/** The results with the fingerprint of the key that signed each one's pack: a version alone does not say whose it is. */
export function signedBy(models: Models, document: ResultDocument): Outcome<ResultDocument> {
  const signed = <Result extends ResultDocument['innovationGrowth' | 'businessFeasibility' | 'originality']>(
    result: Result,
  ): Result => ({
    ...result,
    model: { ...result.model, publisher: models[result.model.id].key.fingerprint },
  });
  return success({
    ...document,
    innovationGrowth: signed(document.innovationGrowth),
    businessFeasibility: signed(document.businessFeasibility),
    originality: signed(document.originality),
  });
}
