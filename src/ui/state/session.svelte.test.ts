import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BackedUpCompany } from '../../domain/backup/backup';
import { known, typed } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import type { Reading } from '../../domain/dossier/reading';
import { success } from '../../domain/problem';
import { madeResult } from '../testing/made-result';
import { MemoryDraftStore } from '../testing/memory-draft-store';
import { MemoryEvaluationStore } from '../testing/memory-evaluation-store';
import { place } from './place.svelte';
import { Session } from './session.svelte';

const reading: Reading = {
  fileName: 'a.json',
  digest: '',
  format: 'openDartJson',
  answers: { 'company.name': known('새길', typed) },
  statements: [],
  patents: [],
  notices: [],
};

function begin(readings: readonly Reading[] = [reading]) {
  const store = new MemoryDraftStore();
  const session = new Session({
    store: Promise.resolve(store),
    reader: Promise.resolve({
      read: () =>
        Promise.resolve([{ file: new File([], 'a.json'), fileName: 'a.json', outcome: success(readings) }]),
    }),
    rates: {
      start: () => Promise.resolve(success([])),
      evaluate: () => Promise.resolve(success(madeResult)),
    },
    evaluations: Promise.resolve(new MemoryEvaluationStore()),
    ask: () => new Promise(() => undefined),
    firstGrade: () => undefined,
  });
  return { store, session };
}

let address: string;
beforeEach(() => (address = location.href));
afterEach(() => history.replaceState(null, '', address));

it('begins a company for files that are dropped on the start page, and changes nothing before acceptance', async () => {
  const { session } = begin();
  await session.receive([new File([], 'a.json')]);
  expect(session.draft?.dossier.answers).toEqual({});
  session.accept();
  expect(session.draft?.dossier.answers).toEqual(reading.answers);
  expect(session.review.followsUp).toBe(session.draft);
  session.undo.take();
  expect(session.draft?.dossier.answers).toEqual({});
  expect(session.review.followsUp).toBeUndefined();
});

it('files that come in the frame in which others are taken wait for it, and nothing is lost', async () => {
  const { session } = begin();
  await session.receive([new File([], 'a.json')]);
  session.review.acceptInNextFrame(() => session.accept());
  await session.receive([new File([], 'b.json')]);
  expect(session.draft?.dossier.answers).toEqual(reading.answers);
  expect(session.review.phase).toBe('review');
  expect(session.review.files).toHaveLength(1);
  expect(session.review.dossier).toBe(session.draft?.dossier);
});

it('takes files back to the very draft before them, replaced values and all', async () => {
  const { session } = begin();
  await session.open({ page: 'example' });
  const before = session.draft?.dossier;
  await session.receive([new File([], 'a.json')]);
  const [file] = session.review.files;
  if (file) file.chosen = reading;
  session.accept();
  expect(session.draft?.dossier).not.toEqual(before);
  session.undo.take();
  expect(session.draft?.dossier).toBe(before);
});

it('no longer offers to take files back once something else was changed', async () => {
  const { session } = begin();
  await session.receive([new File([], 'a.json')]);
  session.accept();
  session.draft?.answer('company.employees', known(3, typed));
  expect(session.undo.offer).toBeUndefined();
});

it('a first change makes the draft, and its address names it', async () => {
  const { session, store } = begin();
  await session.open({ page: 'new' });
  expect(store.drafts.size).toBe(0);
  session.draft?.answer('company.employees', known(3, typed));
  await session.draft?.autosave.flush();
  expect(session.openId).toBe('draft-1');
  expect(location.hash).toBe('#draft=draft-1');
});

it('a company that was only looked at is kept once something of it is, and none that is no longer open', async () => {
  const { session, store } = begin();
  await session.open({ page: 'example' });
  const { draft } = session;
  if (!draft) throw new Error('the example is always open');
  expect(await session.keptId(draft)).toBe('draft-1');
  expect(store.drafts.get('draft-1')?.isExample).toBe(true);
  expect(await session.keptId(draft)).toBe('draft-1');
  await session.open({ page: 'new' });
  expect(await session.keptId(draft)).toBeUndefined();
  expect(store.drafts.size).toBe(1);
});

it('puts a deleted draft back', async () => {
  const { session, store } = begin();
  await session.open({ page: 'example' });
  session.draft?.answer('company.employees', known(3, typed));
  await session.draft?.autosave.flush();
  await session.remove('draft-1', '한빛정밀(가상)');
  expect([store.drafts.size, place.view.page]).toEqual([0, 'start']);
  session.undo.take();
  await expect.poll(() => store.drafts.get('draft-1')?.isExample).toBe(true);
});

it('finds a company as it was left for the page of packs, and names its address once it is saved', async () => {
  const { session, store } = begin();
  place.go({ page: 'new' });
  await session.open(place.view);
  session.draft?.answer('company.employees', known(3, typed));
  const { draft } = session;
  place.go({ page: 'packs' });
  await session.open(place.view);
  expect(location.hash).toBe('#packs');
  expect([store.drafts.size, session.draft]).toEqual([1, draft]);
  place.go(session.viewOfDraft);
  await session.open(place.view);
  expect([session.draft, location.hash]).toEqual([draft, '#draft=draft-1']);
});

it('begins another company from the page of packs when asked, though a new one was open', async () => {
  const { session } = begin();
  place.go({ page: 'new' });
  await session.open(place.view);
  const { draft } = session;
  place.go({ page: 'packs' });
  await session.open(place.view);
  place.go({ page: 'new' });
  await session.open(place.view);
  expect(session.draft).not.toBe(draft);
});

it('leaves dropped files to a page that wants them', async () => {
  const { session } = begin();
  const taken: string[] = [];
  session.takesFiles = (files) => Promise.resolve(void taken.push(...files.map(({ name }) => name)));
  await session.receive([new File([], 'bank.pack')]);
  expect([taken, session.draft]).toEqual([['bank.pack'], undefined]);
});

const backedUp = (name: string): BackedUpCompany => ({
  dossier: { ...emptyDossier, answers: { 'company.name': known(name, typed) } },
  isExample: false,
  savedAt: '2026-11-22T01:02:03.456Z',
});
const readingOfBackup = (backup: BackedUpCompany, notices: Reading['notices'] = []): Reading => ({
  ...reading,
  format: 'backup',
  answers: backup.dossier.answers,
  backup,
  notices,
});

it('makes a backup that is dropped on the start page a company of its own, and takes it back again', async () => {
  const backup = backedUp('되살린전자');
  const { session, store } = begin([readingOfBackup(backup)]);
  await session.receive([new File([], 'a.json')]);
  expect([session.review.phase, session.draft?.dossier]).toEqual(['closed', backup.dossier]);
  await session.draft?.autosave.flush();
  expect([...store.drafts.values()].map(({ dossier }) => dossier)).toEqual([backup.dossier]);
  session.undo.take();
  await expect.poll(() => [store.drafts.size, place.view.page]).toEqual([0, 'start']);
});

it('restores what was kept of the companies of a backup with them', async () => {
  const kept = { thresholds: { limit: 3 }, scenarios: [{ name: '특허 하나 더', changes: [] }] };
  for (const names of [['하나'], ['하나', '둘']]) {
    const { session, store } = begin(names.map((name) => readingOfBackup({ ...backedUp(name), ...kept })));
    await session.receive([new File([], 'a.json')]);
    await session.draft?.autosave.flush();
    expect([...store.restored.values()]).toEqual(names.map(() => kept));
  }
});

it('restores all companies of a backup as drafts', async () => {
  const both = [backedUp('하나'), backedUp('둘')];
  const { session, store } = begin(both.map((one) => readingOfBackup(one)));
  await session.receive([new File([], 'a.json')]);
  expect([...store.drafts.values()].map(({ dossier }) => dossier)).toEqual(
    both.map(({ dossier }) => dossier),
  );
  expect(await session.drafts.backedUp()).toMatchObject(both.map(({ dossier }) => ({ dossier })));
  session.undo.take();
  await expect.poll(() => store.drafts.size).toBe(0);
});

it('asks before a backup touches the company that is open', async () => {
  const backup = backedUp('되살린전자');
  const { session } = begin([readingOfBackup(backup)]);
  await session.open({ page: 'example' });
  const before = session.draft;
  await session.receive([new File([], 'a.json')]);
  expect([session.review.phase, session.review.acceptedCount, session.draft]).toEqual(['review', 0, before]);
  await session.restore([backup]);
  expect(session.draft?.dossier).toEqual(backup.dossier);
});

it('shows a backup of which a part is damaged before it restores the rest', async () => {
  const notice = { code: 'backupPartUnread', count: 1, total: 2, place: 'companies[1]' } as const;
  const { session } = begin([readingOfBackup(backedUp('하나'), [notice])]);
  await session.receive([new File([], 'a.json')]);
  expect([session.review.phase, session.draft]).toEqual(['review', undefined]);
});

it('restores on the screen what the device has no room for', async () => {
  const backup = backedUp('되살린전자');
  const { session, store } = begin([readingOfBackup(backup)]);
  store.isFull = true;
  await session.receive([new File([], 'a.json')]);
  await session.draft?.autosave.flush();
  expect(session.draft?.dossier).toEqual(backup.dossier);
  expect(session.draft?.autosave.state.kind).toBe('failed');
});
