import type { DexieScenarioStore } from '../../storage/dexie-scenario-store';
import { m } from '../../i18n/generated/messages.js';
import { engine } from '../engine';
import type { OpenDraft } from '../state/open-draft.svelte';
import type { Session } from '../state/session.svelte';
import { WhatIf } from '../state/what-if.svelte';

const opened = new WeakMap<OpenDraft, WhatIf>();
let store: Promise<DexieScenarioStore> | undefined;

const openStore = (): Promise<DexieScenarioStore> =>
  (store ??= import('../../storage/dexie-scenario-store').then((module) => new module.DexieScenarioStore()));

/** The scenarios of the open draft; the same ones as long as it is open. */
export function whatIfOf(session: Session, draft: OpenDraft): WhatIf {
  const found = opened.get(draft);
  if (found) return found;
  const made = new WhatIf({
    on: {
      get dossier() {
        return draft.dossier;
      },
      presentId: () => session.openId,
      savedId: () => session.keptId(draft),
    },
    store: openStore(),
    ask: engine.ask,
    nameFor: (number) => m.what_if_default_name({ number }),
  });
  opened.set(draft, made);
  return made;
}
