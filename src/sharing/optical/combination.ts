/** Which blocks a frame joins, one bit each: bit `at % 32` of word `at >> 5` stands for block `at`. */
export type Combination = Uint32Array;

export const emptyCombination = (blocks: number): Combination => new Uint32Array(Math.ceil(blocks / 32));
export const joins = (combination: Combination, at: number): boolean =>
  (((combination[at >> 5] ?? 0) >>> (at & 31)) & 1) === 1;
const join = (combination: Combination, at: number): void => {
  combination[at >> 5] = (combination[at >> 5] ?? 0) | (1 << (at & 31));
};

/**
 * The blocks of a frame by its number, the same on every device: the first frames carry one block each, the others about
 * half of all, chosen by bits that depend on the number alone.
 */
export function combinationOf(number: number, blocks: number): Combination {
  const combination = emptyCombination(blocks);
  if (number < blocks) {
    join(combination, number);
    return combination;
  }
  for (let word = 0; word < combination.length; word++) combination[word] = mixed(number, word);
  const spare = combination.length * 32 - blocks;
  const last = combination.length - 1;
  combination[last] = (combination[last] ?? 0) & (0xffffffff >>> spare);
  if (combination.every((word) => word === 0)) join(combination, number % blocks);
  return combination;
}

/** 32 bits of two numbers, by the finalizer of MurmurHash3 (A. Appleby, public domain). */
function mixed(number: number, word: number): number {
  return finalized(finalized(number) ^ Math.imul(word + 1, 0x9e3779b9));
}

function finalized(value: number): number {
  let mix = value;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

/** Adds one to the other: blocks that both join fall out, as in the XOR of what they carry. */
export function addInto(target: Uint32Array | Uint8Array, added: Uint32Array | Uint8Array): void {
  for (let at = 0; at < target.length; at++) target[at] = (target[at] ?? 0) ^ (added[at] ?? 0);
}
