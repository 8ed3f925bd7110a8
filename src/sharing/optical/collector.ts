import { readFrame } from './frame';
import { type Frame, opticalLimits } from './frame-format';
import { GatheredBlocks } from './gathered-blocks';
import { unpackText } from './pack-text';

export interface Progress {
  readonly count: number;
  readonly needed: number;
}

/** What one code has brought. */
export type Sighting =
  | { readonly kind: 'progress'; readonly progress: Progress; readonly isNew: boolean }
  | { readonly kind: 'text'; readonly text: string }
  /** Frames that cannot all be true were gathered: this transfer begins anew. */
  | { readonly kind: 'restarted' | 'foreign' | 'newer' | 'broken' };

/** Gathers frames until a text is whole. Frames of several transfers may come mixed: each is kept apart. */
export class Collector {
  /** By transfer, length and size of blocks, the one seen last at the end: frames that differ in one never mix. */
  readonly #transfers = new Map<string, GatheredBlocks>();

  async see(code: string): Promise<Sighting> {
    const reading = readFrame(code);
    if (reading.kind !== 'frame') return { kind: reading.kind };
    const { frame } = reading;
    const key = `${frame.transfer} ${String(frame.length)} ${String(frame.block.length)}`;
    const blocks = this.#follow(key, frame);
    const gain = blocks.add(frame);
    if (gain !== 'contradicts' && !blocks.isComplete)
      return {
        kind: 'progress',
        progress: { count: blocks.count, needed: blocks.needed },
        isNew: gain === 'new',
      };
    this.#transfers.delete(key);
    const packed = gain === 'contradicts' ? undefined : blocks.solved();
    const text = packed && (await unpackText(packed, frame.transfer));
    return text === undefined ? { kind: 'restarted' } : { kind: 'text', text };
  }

  #follow(key: string, frame: Frame): GatheredBlocks {
    const blocks = this.#transfers.get(key) ?? new GatheredBlocks(frame);
    this.#transfers.delete(key);
    this.#transfers.set(key, blocks);
    for (const old of [...this.#transfers.keys()].slice(0, -opticalLimits.transfers))
      this.#transfers.delete(old);
    return blocks;
  }
}
