import type { Derived } from '../../../src/domain/indicators/derived';
import { companyIndicators, singlePatentIndicators } from '../../../src/domain/indicators/catalogue';
import type { Dossier } from '../../../src/domain/dossier/dossier';
import type { Patent } from '../../../src/domain/dossier/patent';
import type { Indicator, PatentIndicator } from '../../../src/domain/indicators/indicator';

/** What the graph reads: NaN for everything that is not a known value. See [Note: four kinds of nothing]. */
const featureOf = (derived: Derived): number => (derived.state === 'known' ? derived.value : Number.NaN);

export function companyFeatures(dossier: Dossier, ids: readonly string[]): number[] {
  return ids.map((id) => featureOf(indicatorOf(id, companyIndicators).derive(dossier)));
}

export function patentFeatures(patent: Patent, ids: readonly string[]): number[] {
  return ids.map((id) => featureOf(indicatorOf(id, singlePatentIndicators).derive(patent)));
}

/** The catalogue's entry for an input of a pack. */
export function catalogueEntry(id: string): Indicator | PatentIndicator {
  return companyIndicators.get(id) ?? indicatorOf(id, singlePatentIndicators);
}

function indicatorOf<Entry>(id: string, catalogue: ReadonlyMap<string, Entry>): Entry {
  const entry = catalogue.get(id);
  if (entry === undefined) throw new Error(`no indicator ${id} in the catalogue`);
  return entry;
}
