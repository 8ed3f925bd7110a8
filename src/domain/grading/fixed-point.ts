/**
 * [Note: grades are integers]
 * A score is rounded once to whole hundredths of a point; grades, bands and ranges come from comparing integers, so that
 * no device can disagree about a boundary.
 */
export type Hundredths = number & { readonly __unit: 'hundredths of a point' };

/** Rounds half up. Throws on anything that is not a finite number: that is our own mistake. */
export function hundredths(points: number): Hundredths {
  if (!Number.isFinite(points)) throw new RangeError(`not a score: ${points}`);
  return Math.floor(points * 100 + 0.5) as Hundredths;
}

export const asHundredths = (integer: number): Hundredths => integer as Hundredths;

/** Within the range of scores, 0 to 100 points. */
export function clampedHundredths(points: number): Hundredths {
  return hundredths(Math.min(100, Math.max(0, points)));
}

/** Two rounded scores are at most one hundredth off together; the rest is for the parts' own last bits. */
const roundingSlack = 1.5;

/**
 * Rounds parts to integers that sum to `total` exactly: largest remainders first, ties by position. `parts` in
 * hundredths, unrounded. Throws where they miss the total by more than rounding: then the parts are wrong, and rounding
 * would only hide it.
 */
export function roundToTotal(parts: readonly number[], total: number): readonly number[] {
  const missing = total - parts.reduce((sum, part) => sum + part, 0);
  if (Math.abs(missing) > roundingSlack) throw new RangeError(`the parts miss the total by ${missing}`);
  const floors = parts.map(Math.floor);
  const open = total - floors.reduce((sum, one) => sum + one, 0);
  const order = parts
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let step = 0; step < Math.abs(open) && order.length > 0; step++) {
    const at = open > 0 ? step % order.length : order.length - 1 - (step % order.length);
    const { index } = order[at] as { index: number };
    floors[index] = (floors[index] as number) + Math.sign(open);
  }
  return floors;
}
