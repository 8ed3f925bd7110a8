import type { PeerSource } from '../../domain/disclosure/disclosed-peers';
import type { KeptPack } from '../../domain/history/evaluation';
import type { ResultDocument } from '../../domain/result/result';
import { packsOf } from '../history/kept-packs';
import type { Session } from '../state/session.svelte';

/** What stands beside a result when it is shown to others: the packs that made it, and the peers that one of them brings. */
export class BesideResult {
  packs = $state.raw<readonly KeptPack[]>([]);
  peers = $state.raw<PeerSource>();
  /** The pack whose peers have been asked for and have come, or are not to be had. */
  #peersOf = $state.raw<string>();
  readonly #comparing = $derived(this.packs.find(({ purpose }) => purpose === 'innovation-growth'));
  readonly isReady: boolean = $derived(this.packs.length > 0 && this.#peersOf === this.#comparing?.digest);

  /** In a component: follows its result. */
  constructor(session: Session, result: () => ResultDocument) {
    $effect(() => {
      const made = result();
      void session.history
        .ask((api) => api.inUse())
        .then((inUse) => (this.packs = inUse.ok ? (packsOf(made, inUse.value)?.packs ?? []) : []));
    });
    $effect(() => {
      const pack = this.#comparing;
      if (pack && pack.digest !== this.#peersOf) void this.#fetchPeers(session, pack);
    });
  }

  async #fetchPeers(session: Session, pack: KeptPack): Promise<void> {
    const reference = await session.history.ask((api) => api.reference(pack.purpose));
    this.peers = reference.ok && reference.value ? { pack, distribution: reference.value } : undefined;
    this.#peersOf = pack.digest;
  }
}
