import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Collector, type Sighting } from './collector';
import { readFrame, writeFrame } from './frame';
import { type Frame, opticalLimits } from './frame-format';
import { type Frames, framesOfText, type SquareSize } from './frames-of-text';
import { packText } from './pack-text';
import { drawPicture } from './picture';

async function shown(text: string, size: SquareSize = 'usual'): Promise<Frames> {
  const outcome = await framesOfText(text, size);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

/** Letters of ciphertext, the same for the same seed. */
function secretText(length: number, seed = 1): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return letters.charAt(state >>> 26);
  }).join('');
}

async function seeAll(collector: Collector, codes: Iterable<string>): Promise<readonly Sighting[]> {
  const seen: Sighting[] = [];
  for (const code of codes) {
    seen.push(await collector.see(code));
    if (seen.at(-1)?.kind === 'text') break;
  }
  return seen;
}
const textIn = (seen: readonly Sighting[]) => seen.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at);
const frameOf = (code: string): Frame => {
  const reading = readFrame(code);
  if (reading.kind !== 'frame') throw new Error(reading.kind);
  return reading.frame;
};

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .tuple(fc.integer({ min: 1, max: 12_000 }), fc.integer({ min: 1 }))
    .map(([length, seed]) => secretText(length, seed)),
);

describe('a text that is shown', () => {
  it('comes back in every letter, with frames lost, in any order, more than once, begun anywhere', async () => {
    const way = fc.record({
      text: texts,
      start: fc.nat(1_000_000),
      lost: fc.double({ min: 0, max: 0.6, noNaN: true }),
      seed: fc.integer({ min: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(way, async ({ text, start, lost, seed }) => {
        const frames = await shown(text);
        const chance = chances(seed);
        const kept = numbers(frames.needed * 4 + 60, start).filter(() => chance() >= lost);
        const mixed = kept.flatMap((number) => (chance() < 0.2 ? [number, number] : [number]));
        mixed.sort(() => chance() - 0.5);
        expect(textIn(await seeAll(new Collector(), mixed.map(frames.at)))).toEqual([text]);
      }),
      { numRuns: 60 },
    );
  });

  it('needs no frame more than it has blocks when all arrive, and about two more of later ones', async () => {
    const frames = await shown(secretText(20_000));
    expect(textIn(await seeAll(new Collector(), numbers(frames.needed).map(frames.at)))).toHaveLength(1);
    const needs: number[] = [];
    for (const start of numbers(40).map((at) => 1000 + at * 500))
      needs.push((await seeAll(new Collector(), numbers(500, start).map(frames.at))).length - frames.needed);
    expect(needs.reduce((sum, one) => sum + one, 0) / needs.length).toBeLessThan(3);
    expect(Math.max(...needs)).toBeLessThan(14);
  });

  it('is one picture when it is short, and too long when it is', async () => {
    expect((await shown('{"format":"a"}')).needed).toBe(1);
    expect((await shown('')).needed).toBe(1);
    const longest = secretText(opticalLimits.textKilobytes * 1024);
    expect((await shown(longest)).needed).toBeGreaterThan(400);
    expect(await framesOfText(`${longest}a`)).toMatchObject({ problem: { code: 'opticalTooLong' } });
  });

  it('that just fits a still picture has no more than 97 modules a side, and moving ones have 73', async () => {
    const lengths = numbers(100).map((at) => 950 + at);
    const all = await Promise.all(lengths.map(async (length) => await shown(secretText(length))));
    const modules = (needed: (count: number) => boolean) =>
      all.filter((frames) => needed(frames.needed)).map((frames) => drawPicture(frames.at(0)).length - 8);
    expect(Math.max(...modules((count) => count === 1))).toBe(97);
    expect(Math.max(...modules((count) => count > 1))).toBeLessThanOrEqual(73);
    expect(drawPicture((await shown(secretText(20_000))).at(0)).length - 8).toBe(73);
  });

  it('in large squares is read all the same, with no more than 45 modules a side', async () => {
    const text = secretText(20_000);
    const frames = await shown(text, 'large');
    const kept = numbers(400).filter((number) => number % 4 !== 3);
    expect(textIn(await seeAll(new Collector(), kept.map(frames.at)))).toEqual([text]);
    const lengths = [20, 95, 130, 800, 2000, 20_000];
    const all = await Promise.all(lengths.map(async (length) => await shown(secretText(length), 'large')));
    expect(Math.max(...all.map(({ at }) => drawPicture(at(0)).length - 8))).toBe(45);
    expect(all.map(({ canBeLarge }) => canBeLarge)).toEqual([false, true, true, true, true, true]);
  });

  it('of the greatest length in large squares keeps to the blocks that a reader takes', async () => {
    const text = secretText(opticalLimits.textKilobytes * 1024);
    const frames = await shown(text, 'large');
    expect(frames.needed).toBeLessThanOrEqual(opticalLimits.blocks);
    expect(textIn(await seeAll(new Collector(), numbers(frames.needed).map(frames.at)))).toEqual([text]);
  });

  it('takes a quarter less than its letters where they are base64url', async () => {
    expect((await packText(`${secretText(8000)}.${secretText(12_000)}`)).length).toBeLessThan(15_100);
  });

  it('of the greatest length comes back too', async () => {
    const text = secretText(opticalLimits.textKilobytes * 1024);
    const frames = await shown(text);
    expect(textIn(await seeAll(new Collector(), numbers(700, 5000).map(frames.at)))).toEqual([text]);
  });
});

function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('frames that mislead', () => {
  it('of two texts mixed come to both', async () => {
    const [one, other] = [secretText(5000, 3), secretText(7000, 4)];
    const [first, second] = [await shown(one), await shown(other)];
    const collector = new Collector();
    const found: string[] = [];
    for (const number of numbers(60))
      for (const frames of [first, second]) found.push(...textIn([await collector.see(frames.at(number))]));
    expect(new Set(found)).toEqual(new Set([one, other]));
  });

  it('with false blocks never make a false text; the true one follows once they end', async () => {
    const text = secretText(6000);
    const frames = await shown(text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(200), fc.nat(255), fc.nat(300)), { minLength: 1, maxLength: 8 }),
        async (lies) => {
          const collector = new Collector();
          const seen: Sighting[] = [];
          for (const [number, value, place] of lies) {
            const frame = frameOf(frames.at(number));
            frame.block[place % frame.block.length] = value;
            seen.push(await collector.see(writeFrame(frame)));
          }
          seen.push(...(await seeAll(collector, numbers(200, 300).map(frames.at))));
          expect(textIn(seen)).toEqual([text]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('with another length or size of blocks are kept apart', async () => {
    const text = secretText(3000);
    const frames = await shown(text);
    const collector = new Collector();
    const frame = frameOf(frames.at(0));
    const liars = [
      { ...frame, length: frame.length - 1 },
      { ...frame, block: frame.block.slice(1) },
      { ...frame, length: frame.block.length, number: 7 },
    ];
    expect(textIn(await seeAll(collector, liars.map(writeFrame)))).toEqual([]);
    expect(textIn(await seeAll(collector, numbers(frames.needed).map(frames.at)))).toEqual([text]);
  });

  it('of many transfers are forgotten, and take no room', async () => {
    const text = secretText(3000);
    const frames = await shown(text);
    const collector = new Collector();
    await collector.see(frames.at(0));
    for (const number of numbers(300)) {
      const transfer = number.toString(16).padStart(16, '0');
      const block = new Uint8Array(opticalLimits.blockBytes);
      await collector.see(writeFrame({ transfer, length: opticalLimits.packedBytes, number, block }));
    }
    expect(await collector.see(frames.at(1))).toMatchObject({ progress: { count: 1 } });
  });

  it('that swell to more than any text of ours are refused', async () => {
    const packed = await packText('a'.repeat(opticalLimits.textKilobytes * 1024 * 4));
    const transfer = [...packed.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const frame = { transfer, length: packed.length, number: 0, block: packed };
    expect(await new Collector().see(writeFrame(frame))).toEqual({ kind: 'restarted' });
  });

  it('that are packed rightly under the name of another text are refused', async () => {
    const frame = frameOf((await shown('one text')).at(0));
    const other = frameOf((await shown('another text')).at(0));
    expect(await new Collector().see(writeFrame({ ...frame, transfer: other.transfer }))).toEqual({
      kind: 'restarted',
    });
  });

  it('tell how far they came', async () => {
    const frames = await shown(secretText(3000));
    const collector = new Collector();
    expect(await collector.see(frames.at(2))).toEqual({
      kind: 'progress',
      progress: { count: 1, needed: frames.needed },
      isNew: true,
    });
    expect(await collector.see(frames.at(2))).toMatchObject({ isNew: false });
    expect(await collector.see('https://example.kr')).toEqual({ kind: 'foreign' });
  });
});
