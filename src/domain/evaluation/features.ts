import type { Dossier } from '../dossier/dossier';
import type { Patent } from '../dossier/patent';
import { companyIndicators, singlePatentIndicators } from '../indicators/catalogue';
import type { Derived } from '../indicators/derived';
import type { PackInput, PackManifest } from '../pack/manifest';

/** One input of a model with what the dossier says about it. */
export interface Feature {
  readonly input: PackInput;
  readonly found: Derived;
}

function featuresBy(manifest: PackManifest, derive: (id: string) => Derived | undefined): readonly Feature[] {
  return manifest.inputs.map((input) => {
    const found = derive(input.id);
    if (!found)
      throw new Error(`${manifest.id} asks for an indicator that is not in the catalogue: ${input.id}`);
    return { input, found };
  });
}

export function companyFeatures(manifest: PackManifest, dossier: Dossier): readonly Feature[] {
  return featuresBy(manifest, (id) => companyIndicators.get(id)?.derive(dossier));
}

export function patentFeatures(manifest: PackManifest, patent: Patent): readonly Feature[] {
  return featuresBy(manifest, (id) => singlePatentIndicators.get(id)?.derive(patent));
}

/**
 * The number that the graph reads. See [Note: four kinds of nothing]: what does not apply stands at the reference
 * company's value and leaves the range as it is; what is not answered or cannot be computed is NaN and widens it.
 */
export function featureValue({ input, found }: Feature): number {
  switch (found.state) {
    case 'known':
      return found.value;
    case 'notApplicable':
      return input.reference;
    case 'unknown':
    case 'notComputable':
      return Number.NaN;
  }
}

/** A model has something to say once one input that can move the score is known. */
export function saysSomething(features: readonly Feature[]): boolean {
  return features.some(({ input, found }) => found.state === 'known' && input.direction !== 0);
}
