import { canonicalJson } from '../../domain/canonical-json';
import { resultDifferences } from '../../domain/disclosure/compare-results';
import { disclosedDossier } from '../../domain/disclosure/disclosed-dossier';
import { peersAgain } from '../../domain/disclosure/disclosed-peers';
import type { Disclosure } from '../../domain/disclosure/disclosure';
import { isRunnable } from '../../domain/disclosure/runs-again';
import { type PackId, packIds } from '../../domain/pack/manifest';
import type { ReportOrder } from '../../report/pdf/report-order';
import { type PackStandings, standingOf } from '../../report/verify/pack-standing';
import type { Rerun, Reruns } from '../../report/verify/verdict';
import { type PackPlaces, type RunnablePack, runnablePacks } from '../packs/runnable-packs';

/** Runs the models of a disclosure again, on what it discloses, and says of each whether it came out the same. */
export class Rerunning {
  reruns = $state.raw<Reruns>({});
  standings = $state.raw<PackStandings>({});
  readonly #places: PackPlaces;
  #of: Disclosure | undefined;

  constructor({ ask, packs, base }: PackPlaces) {
    this.#places = { ask, packs, base };
  }

  /** Says which of the packs that are named are here, as soon as that is known. */
  async run(disclosure: Disclosure, onPacks?: (manifests: ReportOrder['manifests']) => void): Promise<void> {
    this.clear();
    this.#of = disclosure;
    const { results, packs, peers } = disclosure;
    const shown = packIds.filter((pack) => results[pack]);
    const computed = [...shown, ...(peers ? (['peers'] as const) : [])];
    this.reruns = Object.fromEntries(computed.map((one) => [one, { state: 'running' }]));
    const here = await runnablePacks(this.#places, [...packs, ...(peers ? [peers.pack] : [])]);
    if (this.#of !== disclosure) return;
    this.standings = Object.fromEntries(packs.map((pack) => [pack.purpose, standingOf(pack, here)]));
    const named = here.filter(({ digest }) => packs.some((pack) => pack.digest === digest));
    onPacks?.(Object.fromEntries(named.map(({ purpose, manifest }) => [purpose, manifest])));
    for (const one of computed) {
      const rerun = await (one === 'peers'
        ? this.#peersAgain(disclosure, here)
        : this.#rerun(disclosure, one, here));
      if (this.#of !== disclosure) return;
      this.reruns = { ...this.reruns, [one]: rerun };
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
    here: readonly RunnablePack[],
  ): Promise<Rerun> {
    const result = results[pack];
    if (!result || !isRunnable(inputs, pack)) return { state: 'withheld' };
    const named = packs.find(({ purpose }) => purpose === pack);
    const found = here.find(({ purpose, digest }) => purpose === pack && digest === named?.digest);
    if (!found) return { state: 'packMissing' };
    const again = await this.#places.ask((api) => api.rate(pack, found.source, disclosedDossier(inputs)));
    if (!again.ok) return { state: 'failed' };
    const fields = resultDifferences(result, again.value);
    return fields.length === 0 ? { state: 'same' } : { state: 'different', fields, here: again.value };
  }

  /** They are computed from what is disclosed alone, so they can always be computed again where their pack is to be had. */
  async #peersAgain({ inputs, peers }: Disclosure, here: readonly RunnablePack[]): Promise<Rerun> {
    if (!peers) return { state: 'withheld' };
    const { purpose, digest } = peers.pack;
    const found = here.find((one) => one.purpose === purpose && one.digest === digest);
    if (!found) return { state: 'packMissing' };
    const reference = await this.#places.ask((api) => api.reference(purpose, found.source));
    if (!reference.ok) return { state: 'failed' };
    const distribution = reference.value;
    const again =
      distribution && peersAgain({ pack: peers.pack, distribution }, peers, disclosedDossier(inputs));
    const isSame = again && canonicalJson(again) === canonicalJson(peers);
    return isSame ? { state: 'same' } : { state: 'different', fields: ['peers'] };
  }
}
