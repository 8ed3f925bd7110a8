import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { BackedUpCompany } from '../../domain/backup/backup';
import { known, typed } from '../../domain/dossier/answer';
import { emptyDossier } from '../../domain/dossier/dossier';
import type { Reading } from '../../domain/dossier/reading';
import { success } from '../../domain/problem';
import { ReviewedFile } from '../state/intake-review.svelte';
import BackupQuestion from './backup-question.svelte';

const backupOf = (name: string): BackedUpCompany => ({
  dossier: { ...emptyDossier, answers: { 'company.name': known(name, typed) } },
  isExample: false,
});
const readingOf = (name: string, backup: BackedUpCompany): Reading => ({
  fileName: 'a.json',
  digest: '',
  format: 'backup',
  companyName: name,
  answers: backup.dossier.answers,
  statements: [],
  patents: [],
  backup,
  notices: [],
});

async function open(canCompare: boolean, ...names: readonly string[]) {
  const backups = names.map(backupOf);
  const readings = backups.map((backup, at) => readingOf(names[at] ?? '', backup));
  const dossier = backupOf('열린상사').dossier;
  const file = new ReviewedFile({
    file: new File([], 'a.json'),
    fileName: 'a.json',
    outcome: success(readings),
  });
  const onrestore = vi.fn();
  await render(BackupQuestion, { file, dossier, canCompare, onrestore });
  return { file, readings, backups, onrestore };
}

it('takes nothing of a backup before the person has chosen', async () => {
  const { file, onrestore } = await open(true, '열린상사');
  expect([file.chosen, onrestore.mock.calls]).toEqual([undefined, []]);
});

it('restores one company, or all of them', async () => {
  const { backups, onrestore } = await open(true, '하나', '둘');
  await page.getByRole('button', { name: '새 기업으로 되살리기: 둘' }).click();
  expect(onrestore).toHaveBeenLastCalledWith([backups[1]]);
  await page.getByRole('button', { name: /2개 기업을 모두/ }).click();
  expect(onrestore).toHaveBeenLastCalledWith(backups);
});

it('compares one company with the open one, and warns where it is another', async () => {
  const { file, readings } = await open(true, '열린상사', '다른상사');
  await page.getByRole('button', { name: '지금 기업과 견주기: 열린상사' }).click();
  expect(file.chosen).toBe(readings[0]);
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await page.getByRole('button', { name: '지금 기업과 견주기: 다른상사' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('다른상사');
});

it('offers no comparison while no company is open', async () => {
  await open(false, '하나');
  await expect.element(page.getByRole('button', { name: /견주기/ })).not.toBeInTheDocument();
});
