import { describe, expect, it } from 'vitest';
import { emptyDossier } from '../dossier/dossier';
import type { Note } from '../notes/note';
import { entryIn, type Evaluation, type KeptPack, type Settled, slotFor } from './evaluation';

const pack = (digest: string): KeptPack => ({
  purpose: 'originality',
  version: '1.0.0',
  publisher: 'f',
  digest,
});
const settled: Settled = {
  draftId: 'd',
  at: '2026-11-26T02:00:00.000Z',
  day: '2026-11-26',
  occasion: 'settled',
  dossier: emptyDossier,
  notes: [],
  digest: 'new',
  result: {},
  packs: [pack('p')],
};
const entry = (changes: Partial<Evaluation> = {}): Evaluation => ({
  ...settled,
  id: 'e',
  digest: 'old',
  ...changes,
});
const note: Note = { id: 'n', place: 'asked:patents', kind: 'note', text: '말', writtenAt: '' };

describe('a settled evaluation', () => {
  it.each<[string, Evaluation[], Partial<Settled>, 'new' | 'replace' | undefined]>([
    ['is the first one', [], {}, 'new'],
    ['takes the place of the one of the same day and packs', [entry()], {}, 'replace'],
    ['of another day is kept beside it', [entry({ day: '2026-11-25' })], {}, 'new'],
    ['of other packs is kept beside it', [entry({ packs: [pack('q')] })], {}, 'new'],
    ['never replaces what followed files', [entry({ occasion: 'files' })], {}, 'new'],
    ['never replaces what a person kept', [entry({ occasion: 'pinned' })], {}, 'new'],
    ['after files is kept beside all', [entry()], { occasion: 'files' }, 'new'],
    ['with the same inputs and packs is nothing new', [entry({ digest: 'new' })], {}, undefined],
    ['nor is it where a person kept the same', [entry({ digest: 'new', occasion: 'pinned' })], {}, undefined],
    ['with new notes brings them in', [entry({ digest: 'new' })], { notes: [note] }, 'replace'],
    [
      'that a person keeps takes its own place',
      [entry({ digest: 'new' })],
      { occasion: 'pinned' },
      'replace',
    ],
    ['that a person keeps is kept beside another state', [entry()], { occasion: 'pinned' }, 'new'],
  ])('%s', (_, entries, changes, kind) => {
    expect(slotFor(entries, { ...settled, ...changes })?.kind).toBe(kind);
  });

  it('looks at the newest entry alone, so that a taken-back state is told again', () => {
    expect(slotFor([entry({ day: '2026-11-25' }), entry({ digest: 'new' })], settled)?.kind).toBe('new');
  });

  it('keeps the id of what it replaces, and that files came before', () => {
    const earlier = entry({ occasion: 'files', digest: 'new' });
    const slot = slotFor([earlier], { ...settled, notes: [note] });
    expect(slot && entryIn(slot, { ...settled, notes: [note] }, 'x')).toMatchObject({
      id: 'e',
      occasion: 'files',
      notes: [note],
    });
  });
});
