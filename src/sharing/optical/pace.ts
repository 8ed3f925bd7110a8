/** Pictures a second that can be chosen. Cameras give 30 a second, and need two or three of the same to hold one sharp. */
export const rates: readonly number[] = [1, 2, 4, 6, 8, 10, 12];
export const usualRate = 8;

/** Share of the pictures that a hand-held camera may miss. */
const lostShare = 0.25;
/** Random combinations needed beyond the blocks, on average; see the tests of transfers. */
const moreThanBlocks = 2;

/** Seconds until a reader who misses a quarter has the whole, rounded up. */
export const secondsToRead = (blocks: number, rate: number): number =>
  Math.ceil((blocks + moreThanBlocks) / (1 - lostShare) / rate);
