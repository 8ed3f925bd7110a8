import { afterEach, beforeEach, expect, it } from 'vitest';
import { failure, success } from '../../domain/problem';
import { Database } from '../../storage/database';
import { DexieProgrammeStore } from '../../storage/dexie-programme-store';
import { Undo } from '../state/undo.svelte';
import { Programmes } from './programmes.svelte';

let database: Database;
let store: DexieProgrammeStore;
beforeEach(() => {
  database = new Database(`test-${crypto.randomUUID()}`);
  store = new DexieProgrammeStore(database);
});
afterEach(() => database.delete());

const programmesOf = (keptId: () => Promise<string | undefined>) =>
  new Programmes({
    store,
    shipped: () => Promise.resolve(failure('storageUnavailable', { detail: '' })),
    read: () => Promise.reject(new Error('no file is read')),
    keptId,
    undo: new Undo(),
  });

it('what a notice asks for is kept with a company that was never saved, and is there again', async () => {
  const first = programmesOf(() => Promise.resolve('draft-1'));
  await first.open(undefined);
  await first.setThreshold('a/b/c', 60);
  expect(await store.thresholds('draft-1')).toEqual(success({ 'a/b/c': 60 }));
  const again = programmesOf(() => Promise.resolve('draft-1'));
  await again.open('draft-1');
  expect(again.thresholds).toEqual({ 'a/b/c': 60 });
  await again.setThreshold('a/b/c', undefined);
  expect(await store.thresholds('draft-1')).toEqual(success({}));
});

it('is used where the company cannot be saved, and kept once it can', async () => {
  const programmes = programmesOf(() => Promise.resolve(undefined));
  await programmes.open(undefined);
  await programmes.setThreshold('a/b/c', 60);
  expect(programmes.thresholds).toEqual({ 'a/b/c': 60 });
  await programmes.draftIs('draft-1');
  expect(await store.thresholds('draft-1')).toEqual(success({ 'a/b/c': 60 }));
});
