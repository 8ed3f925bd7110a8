import type { Dossier } from '../dossier/dossier';
import type { Note } from '../notes/note';
import type { PackId } from '../pack/manifest';

/** The very pack that made a result. */
export interface KeptPack {
  readonly purpose: PackId;
  readonly version: string;
  /** Fingerprint of the key that signed it. */
  readonly publisher: string;
  /** SHA-256 of its manifest, lower-case hexadecimal: two packs with the same are the same in every byte. */
  readonly digest: string;
}

/**
 * [Note: when an evaluation is kept]
 * Rating runs at every keystroke, so not every result is kept. A result with points that has stood for some seconds over
 * saved inputs is; until the day ends or a pack changes, the next one takes its place. What followed accepted files, and
 * what a person kept under a name, is never replaced.
 */
export type Occasion = 'settled' | 'files' | 'pinned';

/** One evaluation as it was: inputs, notes, result and packs. */
export interface Evaluation {
  readonly id: string;
  readonly draftId: string;
  /** ISO time. */
  readonly at: string;
  /** Day of the person's calendar, "2026-11-26". */
  readonly day: string;
  readonly occasion: Occasion;
  readonly name?: string;
  readonly dossier: Dossier;
  readonly notes: readonly Note[];
  /** SHA-256 of the dossier's canonical JSON. */
  readonly digest: string;
  /** As it was written; read with `readResult`, because another version may have written it. */
  readonly result: unknown;
  readonly packs: readonly KeptPack[];
}

export const nameLimit = 60;

const packsKey = (packs: readonly KeptPack[]): string => packs.map(({ digest }) => digest).join();

export const isSamePacks = (one: Pick<Evaluation, 'packs'>, other: Pick<Evaluation, 'packs'>): boolean =>
  packsKey(one.packs) === packsKey(other.packs);

/** The same inputs rated by the same packs: the result is the same as well. */
export const isSameState = (
  one: Pick<Evaluation, 'digest' | 'packs'>,
  other: Pick<Evaluation, 'digest' | 'packs'>,
): boolean => one.digest === other.digest && isSamePacks(one, other);

/** What has just settled. */
export type Settled = Omit<Evaluation, 'id' | 'name'>;

/** Where a settled evaluation goes: its id and, where it keeps a person's name, that as well. */
export type Slot = { readonly kind: 'new' } | { readonly kind: 'replace'; readonly earlier: Evaluation };

/** See [Note: when an evaluation is kept]. `entries` newest first; undefined where there is nothing new to keep. */
export function slotFor(entries: readonly Evaluation[], settled: Settled): Slot | undefined {
  const newest = entries[0];
  if (!newest) return { kind: 'new' };
  if (isSameState(newest, settled)) return slotForSameState(newest, settled);
  if (settled.occasion !== 'settled') return { kind: 'new' };
  const isRolling =
    newest.occasion === 'settled' && newest.day === settled.day && isSamePacks(newest, settled);
  return isRolling ? { kind: 'replace', earlier: newest } : { kind: 'new' };
}

/** A name or new notes change an entry that says the same; nothing else does. */
function slotForSameState(newest: Evaluation, settled: Settled): Slot | undefined {
  if (newest.occasion === 'pinned') return settled.occasion === 'pinned' ? { kind: 'new' } : undefined;
  if (settled.occasion === 'pinned') return { kind: 'replace', earlier: newest };
  const isSaid = JSON.stringify(newest.notes) === JSON.stringify(settled.notes);
  return isSaid ? undefined : { kind: 'replace', earlier: newest };
}

/** The settled evaluation in its slot. Files' occasion survives new notes. */
export function entryIn(slot: Slot, settled: Settled, id: string): Evaluation {
  if (slot.kind === 'new') return { ...settled, id };
  const { earlier } = slot;
  const occasion = settled.occasion === 'settled' ? earlier.occasion : settled.occasion;
  return { ...settled, occasion, id: earlier.id };
}
