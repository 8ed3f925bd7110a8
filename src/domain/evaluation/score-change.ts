import type { Dossier } from '../dossier/dossier';
import type { Hundredths } from '../grading/fixed-point';
import type { ScoreChange, ScoreMove } from '../result/score-change';
import { companyFeatures } from './features';
import { featuresMove } from './features-move';
import type { Model } from './model';
import { portfolioMove } from './portfolio-change';

/** What the changes from one dossier to the other did to the score under one model. */
export async function inputsMove(model: Model, before: Dossier, after: Dossier): Promise<ScoreMove> {
  if (model.manifest.id === 'originality') return await portfolioMove(model, before, after);
  const [earlier, later] = [before, after].map((dossier) => companyFeatures(model.manifest, dossier));
  return await featuresMove(model, earlier ?? [], later ?? []);
}

/** One of two kept evaluations, as far as one model is concerned. */
export interface RatedSide {
  readonly model: Model;
  readonly dossier: Dossier;
  /** The score as it was kept. */
  readonly score: Hundredths;
}

/**
 * Why the later score differs from the earlier one. First the inputs change under the earlier model, then the model changes
 * on the later inputs; the other order is told beside it, because which of two changes came first is a convention. What
 * remains is what today's app computes otherwise.
 */
export async function explainChange(before: RatedSide, after: RatedSide): Promise<ScoreChange> {
  const purpose = before.model.manifest.id;
  const inputs = await inputsMove(before.model, before.dossier, after.dossier);
  const shared = { kind: 'explained', purpose, before: before.score, after: after.score, inputs } as const;
  const earlierDrift = inputs.before - before.score;
  if (before.model === after.model) {
    return { ...shared, recalculation: after.score - inputs.after + earlierDrift };
  }
  const later = await inputsMove(after.model, before.dossier, after.dossier);
  return {
    ...shared,
    model: {
      points: later.after - inputs.after,
      otherOrder: { model: later.before - inputs.before, inputs: later.after - later.before },
    },
    recalculation: after.score - later.after + earlierDrift,
  };
}
