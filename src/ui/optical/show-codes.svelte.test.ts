import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { Collector } from '../../sharing/optical/collector';
import { opticalLimits } from '../../sharing/optical/frame-format';
import { readPicture } from '../../sharing/optical/picture';
import { m } from '../../i18n/generated/messages.js';
import ShowCodes from './show-codes.svelte';

const longText = (length: number) =>
  Array.from({ length }, (_, at) =>
    'abcdefghijklmnopqrstuvwxyz-_0123456789ABCDEF'.charAt((at * at * 7 + at) % 44),
  ).join('');
const secret = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(3000));
  return [...bytes].map((byte) => String.fromCharCode(65 + (byte % 58))).join('');
};

const button = (name: string) => page.getByRole('button', { name });
const place = () => document.querySelector<HTMLElement>('[data-picture]');
const pictureNumber = () => Number(place()?.dataset['picture']);
const canvasPixels = () => {
  const canvas = document.querySelector('canvas');
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
  if (!pixels) throw new Error('nothing is drawn');
  return pixels;
};
const onScreen = () => readPicture(canvasPixels(), true) ?? '';
const shown = async () => {
  await expect.poll(() => document.querySelector('canvas')?.width ?? 0).toBeGreaterThan(310);
};

describe('a text shown as pictures', () => {
  it('is one picture that stands still when it is short', async () => {
    await render(ShowCodes, { text: '{"format":"tech-rating-withdrawal"}' });
    await shown();
    expect(await new Collector().see(onScreen())).toEqual({
      kind: 'text',
      text: '{"format":"tech-rating-withdrawal"}',
    });
    expect(button('멈춤').query()).toBeNull();
    await expect.element(page.getByText(/한 장이 전부입니다/)).toBeVisible();
  });

  it('moves by itself, stops, and is stepped through; what was drawn is the whole text', async () => {
    const text = secret();
    await render(ShowCodes, { text });
    await shown();
    await expect.poll(pictureNumber).toBeGreaterThan(1);
    await button('멈춤').click();
    const stopped = pictureNumber();
    const collector = new Collector();
    const found: unknown[] = [];
    for (let step = 0; step < 60 && found.length === 0; step++) {
      const sighting = await collector.see(onScreen());
      if (sighting.kind === 'text') found.push(sighting.text);
      await button('다음 그림').click();
    }
    expect(found).toEqual([text]);
    expect(pictureNumber()).toBeGreaterThan(stopped);
    await button('이전 그림').click();
    await button('움직이기').click();
    const begun = pictureNumber();
    await expect.poll(pictureNumber).toBeGreaterThan(begun + 1);
  });

  it('goes slower and faster, to an end in both directions', async () => {
    await render(ShowCodes, { text: secret() });
    await shown();
    await expect.element(page.getByText('1초에 8장')).toBeVisible();
    for (let press = 0; press < 4; press++) await button('느리게').click();
    await expect.element(page.getByText('1초에 1장')).toBeVisible();
    await expect.element(button('느리게')).toBeDisabled();
    await button('빠르게').click();
    await expect.element(page.getByText('1초에 2장')).toBeVisible();
  });

  it('has larger squares and more pictures when wished, and the whole text is in them', async () => {
    const text = secret();
    await render(ShowCodes, { text });
    await shown();
    const usual = canvasPixels().width;
    const needed = Number(place()?.dataset['needed']);
    const large = page.getByRole('checkbox', { name: /네모를 크게/ });
    await large.click();
    await expect.poll(() => Number(place()?.dataset['needed'])).toBeGreaterThan(needed * 2);
    await expect.element(large).toHaveFocus();
    await expect.element(large).toBeChecked();
    await button('멈춤').click();
    const collector = new Collector();
    const found: unknown[] = [];
    for (let step = 0; step < 150 && found.length === 0; step++) {
      const sighting = await collector.see(onScreen());
      if (sighting.kind === 'text') found.push(sighting.text);
      await button('다음 그림').click();
    }
    expect(found).toEqual([text]);
    expect(Math.abs(canvasPixels().width - usual)).toBeLessThan(100);
  });

  it('begins anew when the text changes', async () => {
    const { rerender } = await render(ShowCodes, { text: secret() });
    await shown();
    await expect.poll(pictureNumber).toBeGreaterThan(1);
    await rerender({ text: 'short' });
    await expect.poll(() => place()?.dataset['needed']).toBe('1');
    await expect
      .poll(async () => await new Collector().see(onScreen()))
      .toEqual({ kind: 'text', text: 'short' });
  });

  it('is drawn black on white whatever the theme, modules of one size, with its quiet zone', async () => {
    document.documentElement.dataset['theme'] = 'dark';
    await render(ShowCodes, { text: 'quiet' });
    await shown();
    delete document.documentElement.dataset['theme'];
    const { data, width } = canvasPixels();
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add(data[at]!);
    expect([...colours].sort()).toEqual([0, 255]);
    const firstDark = data.findIndex((value, at) => at % 4 === 0 && value === 0) / 4;
    // Four modules above and to the left.
    expect(Math.floor(firstDark / width)).toBe(firstDark % width);
    expect((firstDark % width) % 4).toBe(0);
  });

  it('can be copied, and saved under its name', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const text = longText(500);
    await render(ShowCodes, { text, fileName: '봉투.txt' });
    await page.getByText('그림 대신 글이나 파일로', { exact: true }).click();
    await expect.element(page.getByLabelText('전할 글')).toHaveValue(text);
    await button('글 복사').click();
    expect(copied).toHaveBeenCalledWith(text);
    await expect.element(page.getByText(/^복사했습니다/)).toBeVisible();
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      expect(this.download).toBe('봉투.txt');
    });
    await button('파일로 저장').click();
    expect(saved).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('says when it is too long for pictures, and opens the other ways', async () => {
    await render(ShowCodes, { text: 'x'.repeat(opticalLimits.textKilobytes * 1024 + 1) });
    await expect.element(page.getByRole('alert')).toHaveTextContent(/192 kB/);
    await expect.element(button('파일로 저장')).toBeVisible();
    expect(document.querySelector('canvas')).toBeNull();
    expect(m.optical_pause()).toBe('멈춤');
  });
});
