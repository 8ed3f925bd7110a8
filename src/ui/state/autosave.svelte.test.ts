import { expect, it } from 'vitest';
import { known, typed } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import { withAnswer } from '../../domain/dossier/edits';
import { MemoryDraftStore } from '../testing/memory-draft-store';
import { Autosave } from './autosave.svelte';

const named = (name: string) => withAnswer(emptyDossier, 'company.name', known(name, typed));

function begin() {
  const store = new MemoryDraftStore();
  const created: string[] = [];
  const autosave = new Autosave(Promise.resolve(store), { isExample: false }, ({ id }) => created.push(id));
  return { store, autosave, created };
}

it('says "saved" only after the save has been confirmed', async () => {
  const { store, autosave } = begin();
  let confirm: (value?: unknown) => void = () => undefined;
  store.held = new Promise((resolve) => (confirm = resolve));
  autosave.schedule(named('가'), []);
  const saving = autosave.flush();
  await Promise.resolve();
  expect(autosave.state.kind).toBe('saving');
  confirm();
  await saving;
  expect(autosave.state.kind).toBe('saved');
});

it('creates one draft and saves the newest of several quick changes', async () => {
  const { store, autosave, created } = begin();
  for (const name of ['가', '나', '다']) autosave.schedule(named(name), []);
  await autosave.flush();
  autosave.schedule(named('라'), []);
  await autosave.flush();
  expect(created).toEqual(['draft-1']);
  expect(store.writes).toBe(2);
  expect(store.drafts.get('draft-1')?.dossier).toEqual(named('라'));
});

it('tells a failure, keeps the change, and saves it at the next try', async () => {
  const { store, autosave } = begin();
  store.isFull = true;
  autosave.schedule(named('가'), []);
  await autosave.flush();
  expect(autosave.state).toMatchObject({ kind: 'failed', problem: { code: 'storageFull' } });
  store.isFull = false;
  await autosave.flush();
  expect(autosave.state.kind).toBe('saved');
  expect(store.drafts.get('draft-1')?.dossier).toEqual(named('가'));
});
