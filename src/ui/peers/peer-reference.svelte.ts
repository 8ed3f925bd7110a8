import type { PackManifest } from '../../domain/pack/manifest';
import type { ReferenceDistribution } from '../../domain/pack/reference-distribution';
import type { Problem } from '../../domain/problem';
import type { AsksEngine } from '../../engine/evaluator';

export type ReferenceState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly distribution: ReferenceDistribution }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The distribution of peers that the pack in use brings. */
export class PeerReference {
  state = $state.raw<ReferenceState>({ kind: 'loading' });
  readonly #ask: AsksEngine;
  #of: PackManifest | undefined;

  constructor(ask: AsksEngine) {
    this.#ask = ask;
  }

  /** Reads it once for each pack. */
  async load(manifest: PackManifest): Promise<void> {
    if (manifest === this.#of) return;
    this.#of = manifest;
    this.state = { kind: 'loading' };
    const outcome = await this.#ask((api) => api.reference(manifest.id));
    if (manifest !== this.#of) return;
    if (!outcome.ok) this.state = { kind: 'failed', problem: outcome.problem };
    else if (outcome.value) this.state = { kind: 'ready', distribution: outcome.value };
    else this.state = { kind: 'none' };
  }
}
