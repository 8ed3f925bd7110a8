import { catalogueEntry } from '../heads/company-features';
import { clip } from '../network/ramps';
import { answerAt } from '../packs/answers';
import { inputsOf, type PackSpec, type PopulationRow } from '../packs/pack-spec';
import type { RandomStream } from '../random';

/** Our judgement: good answers come together. Share of an answer's variance that all answers of a company have in common. */
const sharedVariance = 0.2;

/**
 * Completes rows of the reference population to dossiers in which everything is answered: what data hold stays, what no
 * data hold is drawn from the stated distributions, and gaps in the data are drawn from the other rows.
 */
export function answeredDossiers(
  spec: PackSpec,
  population: readonly PopulationRow[],
  random: RandomStream,
): readonly PopulationRow[] {
  const inputs = inputsOf(spec);
  const known = inputs.map((_, column) =>
    population.map(({ features }) => features[column]!).filter((value) => !Number.isNaN(value)),
  );
  return population.map(({ key, features }) => {
    const common = random.normal();
    const drawn = inputs.map((id, column) => drawAnswer(spec, id, known[column]!, common, random));
    return { key, features: features.map((value, column) => (Number.isNaN(value) ? drawn[column]! : value)) };
  });
}

function drawAnswer(
  spec: PackSpec,
  id: string,
  known: readonly number[],
  common: number,
  random: RandomStream,
): number {
  const { direction, range } = catalogueEntry(id);
  const own = random.normal();
  const answers = spec.answers[id];
  if (answers === undefined) return clip(known[random.below(known.length)] ?? Number.NaN, range);
  const latent = Math.sqrt(sharedVariance) * common * (direction || 1) + Math.sqrt(1 - sharedVariance) * own;
  return clip(answerAt(answers, normalShare(latent)), range);
}

/** Distribution function of the standard normal; Abramowitz & Stegun 26.2.17, error below 1e-7. */
function normalShare(value: number): number {
  const steps = 1 / (1 + 0.2316419 * Math.abs(value));
  const tail =
    steps *
    (0.31938153 +
      steps * (-0.356563782 + steps * (1.781477937 + steps * (-1.821255978 + steps * 1.330274429))));
  const upper = (Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI)) * tail;
  return value >= 0 ? 1 - upper : upper;
}
