/** Repeatable randomness: one stream for each purpose, so that adding one does not shift the others. */
export interface RandomStream {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number in [0, limit). */
  below(limit: number): number;
  /** Standard normal. */
  normal(): number;
  shuffled<Item>(items: readonly Item[]): Item[];
}

/** The whole training follows from this number. */
export const trainingSeed = 20_241_104;

export function randomStream(purpose: string, seed: number = trainingSeed): RandomStream {
  const next = mulberry32(hashOf(`${seed}/${purpose}`));
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, normal: () => normalFrom(next), shuffled: (items) => shuffle(items, below) };
}

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state are enough for a few million draws. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

/** Box and Muller; 1 - u keeps the logarithm finite. */
function normalFrom(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Fisher and Yates. */
function shuffle<Item>(items: readonly Item[], below: (limit: number) => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
