import type { Disclosable } from '../../domain/disclosure/disclose';
import type { PeerSource } from '../../domain/disclosure/disclosed-peers';
import type { KeptPack } from '../../domain/history/evaluation';
import type { ResultDocument } from '../../domain/result/result';
import { packsOf } from '../history/kept-packs';
import { momentNow } from '../history/moment';
import type { OpenDraft } from '../state/open-draft.svelte';
import type { Session } from '../state/session.svelte';

interface Shown {
  readonly draft: OpenDraft;
  readonly result: ResultDocument;
}

/** The evaluation on the screen as it is shown to others: with the packs that made it, and the peers that one of them brings. */
export class OpenEvaluation {
  readonly #session: Session;
  readonly #shown: () => Shown;
  #packs = $state.raw<readonly KeptPack[]>([]);
  #peers = $state.raw<PeerSource>();
  /** The pack whose peers have been asked for and have come, or are not to be had. */
  #peersOf = $state.raw<string>();
  readonly #comparing = $derived(this.#packs.find(({ purpose }) => purpose === 'innovation-growth'));
  readonly value: Disclosable = $derived.by(() => {
    const { draft, result } = this.#shown();
    return {
      result,
      dossier: draft.dossier,
      notes: draft.notes,
      packs: this.#packs,
      evaluatedAt: momentNow().at,
      isExample: draft.isExample,
      ...(this.#peers && { peers: this.#peers }),
    };
  });
  /** All is there, and the result is that of the inputs as they are. */
  readonly isReady: boolean = $derived.by(
    () =>
      this.#packs.length > 0 &&
      this.#peersOf === this.#comparing?.digest &&
      this.#session.rating.resultOf === this.#shown().draft.dossier,
  );

  /** In a component: follows what is on its screen. */
  constructor(session: Session, shown: () => Shown) {
    this.#session = session;
    this.#shown = shown;
    $effect(() => {
      const made = shown().result;
      void session.history
        .ask((api) => api.inUse())
        .then((inUse) => (this.#packs = inUse.ok ? (packsOf(made, inUse.value)?.packs ?? []) : []));
    });
    $effect(() => {
      const pack = this.#comparing;
      if (pack && pack.digest !== this.#peersOf) void this.#fetchPeers(session, pack);
    });
  }

  async #fetchPeers(session: Session, pack: KeptPack): Promise<void> {
    const reference = await session.history.ask((api) => api.reference(pack.purpose));
    this.#peers = reference.ok && reference.value ? { pack, distribution: reference.value } : undefined;
    this.#peersOf = pack.digest;
  }
}
