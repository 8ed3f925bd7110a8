import type { Advice, NextSteps, NoAdvice } from '../../domain/advice/advice';
import { advise } from '../../domain/advice/advise';
import type { Target } from '../../domain/advice/target';
import type { Dossier } from '../../domain/dossier/dossier';
import type { PackId } from '../../domain/pack/manifest';
import type { ResultKey } from '../../domain/result/comparison';
import type { Models } from './load-models';

const packOf = {
  innovationGrowth: 'innovation-growth',
  businessFeasibility: 'business-feasibility',
  originality: 'originality',
} as const satisfies Record<ResultKey, PackId>;

export async function nextSteps(models: Models, dossier: Dossier, today: string): Promise<NextSteps> {
  const next = (key: ResultKey) => advise(key, models[packOf[key]], dossier, today);
  return {
    innovationGrowth: await next('innovationGrowth'),
    businessFeasibility: await next('businessFeasibility'),
    originality: await next('originality'),
  };
}

export const routesTo = (
  models: Models,
  dossier: Dossier,
  today: string,
  target: Target,
): Promise<Advice | NoAdvice> => advise(target.model, models[packOf[target.model]], dossier, today, target);
