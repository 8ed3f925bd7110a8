import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { framesOfText } from '../../sharing/optical/frames-of-text';
import { drawPicture } from '../../sharing/optical/picture';
import type { Cameras, CameraTrouble, OpenedCamera } from './camera';
import ReadCodes from './read-codes.svelte';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const secret = (length: number) => {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return [...bytes].map((byte) => letters.charAt(byte & 63)).join('');
};

function draw(canvas: HTMLCanvasElement, code: string, pixels = 5): void {
  const rows = drawPicture(code);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  const edge = (canvas.height - rows.length * pixels) / 2;
  rows.forEach((row, y) =>
    row.forEach(
      (isDark, x) => isDark && context.fillRect(edge + x * pixels, edge + y * pixels, pixels, pixels),
    ),
  );
}

function screen(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 480;
  canvas.getContext('2d');
  return canvas;
}

/** A camera that looks at a canvas. */
function cameraAt(canvas: HTMLCanvasElement, more: Partial<OpenedCamera> = {}): OpenedCamera {
  const stream = canvas.captureStream(20);
  return {
    stream,
    id: 'one',
    isMirrored: false,
    hasTorch: false,
    light: () => Promise.resolve(),
    close: () => stream.getTracks().forEach((track) => track.stop()),
    ...more,
  };
}
const camerasWith = (
  open: () => OpenedCamera | CameraTrouble,
  list: { id: string; label: string }[] = [],
): Cameras => ({
  open: () => Promise.resolve(open()),
  list: () => Promise.resolve(list),
});

const button = (name: string) => page.getByRole('button', { name });
const phase = () => document.querySelector<HTMLElement>('[data-phase]')?.dataset['phase'];
const isOff = (camera: OpenedCamera) =>
  camera.stream.getTracks().every(({ readyState }) => readyState === 'ended');
const framesOf = async (text: string) => {
  const outcome = await framesOfText(text);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};

let showing: ReturnType<typeof setInterval> | undefined;
afterEach(() => clearInterval(showing));
const show = (canvas: HTMLCanvasElement, codes: (at: number) => string) => {
  let at = 0;
  draw(canvas, codes(0));
  showing = setInterval(() => draw(canvas, codes(++at)), 120);
};

describe('reading with the camera', () => {
  it('asks for it only on a press, gathers picture by picture, and gives the text once with the camera off', async () => {
    const text = secret(2400);
    const frames = await framesOf(text);
    const canvas = screen();
    const camera = cameraAt(canvas);
    const opened = vi.fn(() => camera);
    const ontext = vi.fn();
    await render(ReadCodes, { ontext, cameras: camerasWith(opened) });
    expect(opened).not.toHaveBeenCalled();
    show(canvas, (at) => frames.at(3 + at));
    await button('카메라로 읽기').click();
    await expect.poll(() => ontext.mock.calls, { timeout: 20_000 }).toEqual([[text]]);
    expect(isOff(camera)).toBe(true);
    await expect.element(page.getByText(/한 글자도 다르지 않습니다/)).toBeVisible();
    await button('다시 읽기').click();
    expect(phase()).toBe('ready');
  });

  it.each<[CameraTrouble, RegExp]>([
    ['refused', /허용되지 않았습니다/],
    ['none', /찾지 못했습니다/],
    ['busy', /켜지 못했습니다/],
    ['insecure', /https:\/\/로 시작하는/],
  ])('says what is wrong when it is %s, and opens the other ways', async (trouble, sentence) => {
    await render(ReadCodes, { ontext: vi.fn(), cameras: camerasWith(() => trouble) });
    await button('카메라로 읽기').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(sentence);
    await expect.element(page.getByLabelText('보낸 쪽에서 복사한 글')).toBeVisible();
    await expect.element(button('카메라로 읽기')).toBeVisible();
  });

  it('is off when it is closed, while it opens too', async () => {
    const camera = cameraAt(screen());
    const { unmount } = await render(ReadCodes, { ontext: vi.fn(), cameras: camerasWith(() => camera) });
    await button('카메라로 읽기').click();
    await expect.poll(phase).toBe('reading');
    await unmount();
    expect(isOff(camera)).toBe(true);

    const late = cameraAt(screen());
    let arrive: (camera: OpenedCamera) => void = () => undefined;
    const arriving = new Promise<OpenedCamera>((resolve) => (arrive = resolve));
    const slow: Cameras = { open: () => arriving, list: () => Promise.resolve([]) };
    const second = await render(ReadCodes, { ontext: vi.fn(), cameras: slow });
    await button('카메라로 읽기').click();
    await second.unmount();
    arrive(late);
    await expect.poll(() => isOff(late)).toBe(true);
  });

  it('is off on a press, and when the device goes away; what was read is kept', async () => {
    const frames = await framesOf(secret(2400));
    const canvas = screen();
    draw(canvas, frames.at(0));
    const camera = cameraAt(canvas);
    await render(ReadCodes, { ontext: vi.fn(), cameras: camerasWith(() => camera) });
    await button('카메라로 읽기').click();
    draw(canvas, frames.at(1));
    await expect.element(page.getByText(/장 중 [12]장/)).toBeVisible();
    camera.stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
    await expect.element(page.getByRole('alert')).toHaveTextContent(/카메라가 꺼졌습니다/);
    expect(isOff(camera)).toBe(true);
  });

  it('chooses between several, and lights where there is a light', async () => {
    const light = vi.fn(() => Promise.resolve());
    const list = [
      { id: 'one', label: 'Back' },
      { id: 'two', label: '' },
    ];
    const first = cameraAt(screen(), { hasTorch: true, light });
    const second = cameraAt(screen(), { id: 'two' });
    const opened = [first, second];
    await render(ReadCodes, { ontext: vi.fn(), cameras: camerasWith(() => opened.shift() ?? 'none', list) });
    await button('카메라로 읽기').click();
    await button('조명 켜기').click();
    expect(light).toHaveBeenCalledWith(true);
    await expect.element(button('조명 끄기')).toBeVisible();
    await page.getByLabelText('카메라', { exact: true }).selectOptions('카메라 2');
    await expect.poll(() => isOff(first)).toBe(true);
    await expect.element(page.getByLabelText('카메라', { exact: true })).toHaveValue('two');
  });

  it('names a code that is another, and one of a newer app', async () => {
    const canvas = screen();
    draw(canvas, 'HTTPS://EXAMPLE.KR');
    await render(ReadCodes, { ontext: vi.fn(), cameras: camerasWith(() => cameraAt(canvas)) });
    await button('카메라로 읽기').click();
    show(canvas, () => 'HTTPS://EXAMPLE.KR');
    await expect.element(page.getByText(/이 앱의 그림이 아닙니다/)).toBeVisible();
    clearInterval(showing);
    show(canvas, () => 'TR2:AAAAAAAA');
    await expect.element(page.getByText(/새 버전이 만든/)).toBeVisible();
  });
});

async function photo(code: string | undefined): Promise<File> {
  const canvas = screen();
  if (code !== undefined) draw(canvas, code, 4);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return new File([blob ?? ''], 'photo.png', { type: 'image/png' });
}
const choose = async (...files: readonly File[]) => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  if (input) input.files = chosen.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  await Promise.resolve();
};

describe('reading without a camera', () => {
  it('takes a photo of a picture that stands still', async () => {
    const ontext = vi.fn();
    await render(ReadCodes, { ontext });
    await choose(await photo((await framesOf('a card')).at(0)));
    await expect.poll(() => ontext.mock.calls).toEqual([['a card']]);
  });

  it('takes several photos, and says what is missing', async () => {
    const text = secret(1200);
    const frames = await framesOf(text);
    expect(frames.needed).toBe(3);
    const ontext = vi.fn();
    await render(ReadCodes, { ontext });
    await choose(await photo(frames.at(0)), await photo(frames.at(1)));
    await expect.element(page.getByText(/그림 2장을 읽었습니다. 3장이/)).toBeVisible();
    await choose(await photo(frames.at(2)));
    await expect.poll(() => ontext.mock.calls).toEqual([[text]]);
  });

  it('says of a photo without a code, and of a file that is none, what they are', async () => {
    await render(ReadCodes, { ontext: vi.fn() });
    await choose(await photo(undefined));
    await expect.element(page.getByText(/읽지 못했습니다/)).toBeVisible();
    await choose(new File(['not a picture'], 'x.png', { type: 'image/png' }));
    await expect.element(page.getByText(/사진으로 열 수 없는/)).toBeVisible();
  });

  it('takes a pasted text without the blanks around it, and the text of single pictures', async () => {
    const ontext = vi.fn();
    const frames = await framesOf(secret(1200));
    await render(ReadCodes, { ontext });
    await page.getByText('글 붙여넣기', { exact: true }).click();
    const box = page.getByLabelText('보낸 쪽에서 복사한 글');
    await button('이 글로 하기').click();
    await expect.element(page.getByText('붙여넣은 글이 없습니다.')).toBeVisible();
    await box.fill(frames.at(0).slice(0, -1));
    await button('이 글로 하기').click();
    await expect.element(page.getByText(/온전하지 않습니다/)).toBeVisible();
    await box.fill(frames.at(0));
    await button('이 글로 하기').click();
    await expect.element(page.getByText(/3장 중 1장이 모였습니다/)).toBeVisible();
    await box.fill('  eyJ.a.b.c.d\n');
    await button('이 글로 하기').click();
    expect(ontext.mock.calls).toEqual([['eyJ.a.b.c.d']]);
    await expect.element(page.getByText('붙여넣은 글을 받았습니다.')).toBeVisible();
  });
});
