import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { packIds, type PackManifest } from '../../domain/pack/manifest';
import { language } from '../state/language.svelte';
import ModelCard from './model-card.svelte';

const manifests = import.meta.glob<PackManifest>('../../../models/*/manifest.json', {
  eager: true,
  import: 'default',
});

function manifestOf(pack: string): PackManifest {
  const manifest = manifests[`../../../models/${pack}/manifest.json`];
  if (!manifest) throw new Error(`no manifest of ${pack}`);
  return manifest;
}

afterEach(() => language.choose('ko'));

it.each(packIds)('the card of %s opens in the language on the screen', async (pack) => {
  const manifest = manifestOf(pack);
  await render(ModelCard, { manifest, onclose: vi.fn() });
  await expect.element(page.getByRole('heading', { name: '무엇이 아닌가' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: manifest.version })).toBeVisible();
  await expect.element(page.getByRole('columnheader', { name: 'AUC' }).first()).toBeVisible();
  language.choose('en');
  await expect.element(page.getByRole('heading', { name: 'What it is not' })).toBeVisible();
});

it('is the one that the manifest names, or none', async () => {
  const manifest = manifestOf('originality');
  const files = manifest.files.map((file) => ({ ...file, sha256: '0'.repeat(64) }));
  await render(ModelCard, { manifest: { ...manifest, files }, onclose: vi.fn() });
  await expect.element(page.getByText('이 모형의 카드가 앱에 들어 있지 않습니다.')).toBeVisible();
});

it('closes with its button and with Escape', async () => {
  const manifest = manifestOf('originality');
  const onclose = vi.fn();
  const { unmount } = await render(ModelCard, { manifest, onclose });
  await page.getByRole('button', { name: '닫기' }).click();
  await expect.poll(() => onclose.mock.calls.length).toBe(1);
  await unmount();
  await render(ModelCard, { manifest, onclose });
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onclose.mock.calls.length).toBe(2);
});
