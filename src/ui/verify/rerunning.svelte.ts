import { resultDifferences } from '../../domain/disclosure/compare-results';
import { disclosedDossier } from '../../domain/disclosure/disclosed-dossier';
import type { Disclosure } from '../../domain/disclosure/disclosure';
import { type PackId, packIds } from '../../domain/pack/manifest';
import type { AsksEngine } from '../../engine/evaluator';
import type { PackSource } from '../../engine/pack-exchange';
import { type PackHere, type PackStandings, standingOf } from '../../report/verify/pack-standing';
import type { Rerun, Reruns } from '../../report/verify/verdict';
import type { PackStore } from '../../storage/packs';
import { sourceOf } from '../packs/pack-file';

/** A pack of this device with where the engine finds it. */
type Runnable = PackHere & { readonly source: PackSource };

interface Parts {
  readonly ask: AsksEngine;
  readonly packs: PackStore;
}

/** Runs the models of a disclosure again, on what it discloses, and says of each whether it came out the same. */
export class Rerunning {
  reruns = $state.raw<Reruns>({});
  standings = $state.raw<PackStandings>({});
  readonly #parts: Parts;
  #of: Disclosure | undefined;

  constructor({ ask, packs }: Parts) {
    this.#parts = { ask, packs };
  }

  async run(disclosure: Disclosure): Promise<void> {
    this.clear();
    this.#of = disclosure;
    const { results, packs } = disclosure;
    const shown = packIds.filter((pack) => results[pack]);
    this.reruns = Object.fromEntries(shown.map((pack) => [pack, { state: 'running' }]));
    const here = await this.#packsHere();
    if (this.#of !== disclosure) return;
    this.standings = Object.fromEntries(packs.map((pack) => [pack.purpose, standingOf(pack, here)]));
    for (const pack of shown) {
      const rerun = await this.#rerun(disclosure, pack, here);
      if (this.#of !== disclosure) return;
      this.reruns = { ...this.reruns, [pack]: rerun };
    }
  }

  clear(): void {
    this.#of = undefined;
    this.reruns = {};
    this.standings = {};
  }

  async #rerun(
    { inputs, results, packs }: Disclosure,
    pack: PackId,
    here: readonly Runnable[],
  ): Promise<Rerun> {
    const result = results[pack];
    if (!result || !inputs.runsAgain.includes(pack)) return { state: 'withheld' };
    const named = packs.find(({ purpose }) => purpose === pack);
    const found = here.find(({ purpose, digest }) => purpose === pack && digest === named?.digest);
    if (!found) return { state: 'packMissing' };
    const again = await this.#parts.ask((api) => api.rate(pack, found.source, disclosedDossier(inputs)));
    if (!again.ok) return { state: 'failed' };
    const fields = resultDifferences(result, again.value);
    return fields.length === 0 ? { state: 'same' } : { state: 'different', fields };
  }

  async #packsHere(): Promise<readonly Runnable[]> {
    const [shipped, stored] = await Promise.all([
      this.#parts.ask((api) => api.shipped()),
      this.#parts.packs.list(),
    ]);
    return [
      ...(shipped.ok ? shipped.value : []).map(({ manifest, digest, key }): Runnable => ({
        purpose: manifest.id,
        version: manifest.version,
        publisher: key.fingerprint,
        digest,
        isShipped: true,
        source: 'shipped',
      })),
      ...(stored.ok ? stored.value : []).map((pack): Runnable => ({
        purpose: pack.purpose,
        version: pack.manifest.version,
        publisher: pack.key.fingerprint,
        digest: pack.id,
        isShipped: false,
        source: sourceOf(pack),
      })),
    ];
  }
}
