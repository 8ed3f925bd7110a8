import type { Problem, Outcome } from '../../domain/problem';
import type { Catalogue, FactValue } from '../../domain/programmes/catalogue';
import type { NoticeThresholds } from '../../domain/programmes/evaluate-criterion';
import type { ProgrammeFile } from '../../domain/programmes/programme-file';
import { NoticeIndex } from '../../domain/programmes/search-notices';
import type { ShippedCatalogue } from '../../engine/engine-api';
import { m } from '../../i18n/generated/messages.js';
import type { ProgrammeStore, StoredCatalogue, StoredNotices } from '../../storage/programmes';
import { formatCount } from '../format';
import { now } from './today';
import { inLanguage } from '../state/language.svelte';
import type { Undo } from '../state/undo.svelte';

interface Parts {
  readonly store: ProgrammeStore;
  readonly shipped: () => Promise<Outcome<ShippedCatalogue>>;
  readonly read: (file: File) => Promise<Outcome<ProgrammeFile>>;
  /** Id of the open draft, saved if it never was; undefined where it cannot be. */
  readonly keptId: () => Promise<string | undefined>;
  readonly undo: Undo;
}

const withNewest = <Kept extends { readonly id: string }>(
  list: readonly Kept[],
  one: Kept,
): readonly Kept[] => [one, ...list.filter(({ id }) => id !== one.id)];

/** Catalogues and notices on this device, and what a person has entered from notices for the open draft. */
export class Programmes {
  isLoaded = $state(false);
  isBusy = $state(false);
  shipped = $state.raw<ShippedCatalogue>();
  catalogues = $state.raw<readonly StoredCatalogue[]>([]);
  notices = $state.raw<readonly StoredNotices[]>([]);
  thresholds = $state.raw<NoticeThresholds>({});
  problem = $state.raw<Problem>();
  /** What has just been done, in a sentence of the language on the screen. */
  done = $state.raw<() => string>();
  readonly #parts: Parts;
  #draft: string | undefined;

  readonly all: readonly Catalogue[] = $derived([
    ...this.catalogues.map(({ catalogue }) => catalogue),
    ...(this.shipped ? [this.shipped.catalogue] : []),
  ]);
  readonly index: NoticeIndex = $derived(new NoticeIndex(this.notices.flatMap(({ list }) => list.notices)));

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async open(draft: string | undefined): Promise<void> {
    const { store, shipped } = this.#parts;
    const [own, catalogues, notices] = await Promise.all([shipped(), store.catalogues(), store.notices()]);
    if (own.ok) this.shipped = own.value;
    else this.problem = own.problem;
    this.catalogues = this.#valueOf(catalogues) ?? [];
    this.notices = this.#valueOf(notices) ?? [];
    await this.draftIs(draft);
    this.isLoaded = true;
  }

  /** A draft that could not be saved gets its id late: what was entered before is kept under it then. */
  async draftIs(draft: string | undefined): Promise<void> {
    if (draft === undefined || draft === this.#draft) return;
    this.#draft = draft;
    const kept = this.#valueOf(await this.#parts.store.thresholds(draft)) ?? {};
    const entered = this.thresholds;
    this.thresholds = { ...kept, ...entered };
    if (Object.keys(entered).length > 0) await this.#keepThresholds(draft);
  }

  async receive(files: readonly File[]): Promise<void> {
    this.isBusy = true;
    this.problem = undefined;
    this.done = undefined;
    for (const file of files) {
      const read = this.#valueOf(await this.#parts.read(file));
      if (read) await this.#add(read);
    }
    this.isBusy = false;
  }

  async setThreshold(key: string, value: FactValue | undefined): Promise<void> {
    const others = Object.entries(this.thresholds).filter(([other]) => other !== key);
    this.thresholds = Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
    const draft = await this.#parts.keptId();
    if (draft !== undefined) await this.#keepThresholds(draft);
  }

  async removeCatalogue(stored: StoredCatalogue): Promise<void> {
    this.catalogues = this.catalogues.filter((one) => one !== stored);
    this.#valueOf(await this.#parts.store.removeCatalogue(stored.id));
    this.#offerUndo(inLanguage(stored.catalogue.publisher), () => this.#putCatalogue(stored));
  }

  async removeNotices(stored: StoredNotices): Promise<void> {
    this.notices = this.notices.filter((one) => one !== stored);
    this.#valueOf(await this.#parts.store.removeNotices(stored.id));
    this.#offerUndo(stored.id, () => this.#putNotices(stored));
  }

  async #add(file: ProgrammeFile): Promise<void> {
    const addedAt = now();
    if (file.kind === 'catalogue') {
      const { catalogue, fileName } = file;
      const name = inLanguage(catalogue.publisher);
      const count = formatCount(catalogue.programmes.length);
      await this.#putCatalogue({ id: catalogue.id, fileName, catalogue, addedAt });
      this.done = () => m.programmes_added_catalogue({ name, count });
      return;
    }
    const { list, fileName: name } = file;
    await this.#putNotices({ id: name, list, addedAt });
    this.done = () => m.programmes_added_notices({ name, count: formatCount(list.notices.length) });
  }

  /** What cannot be stored is used all the same, and that is said. */
  async #putCatalogue(stored: StoredCatalogue): Promise<void> {
    this.catalogues = withNewest(this.catalogues, stored);
    this.#valueOf(await this.#parts.store.putCatalogue(stored));
  }

  async #putNotices(stored: StoredNotices): Promise<void> {
    this.notices = withNewest(this.notices, stored);
    this.#valueOf(await this.#parts.store.putNotices(stored));
  }

  async #keepThresholds(draft: string): Promise<void> {
    this.#valueOf(await this.#parts.store.putThresholds(draft, { ...this.thresholds }));
  }

  #offerUndo(name: string, putBack: () => Promise<void>): void {
    this.#parts.undo.make(m.programmes_removed({ name }), 'device', () => void putBack());
  }

  #valueOf<Value>(outcome: Outcome<Value>): Value | undefined {
    if (outcome.ok) return outcome.value;
    this.problem = outcome.problem;
    return undefined;
  }
}
