/** Weight of a coalition of `size` among `players` players, for one who joins it: size! (players - size - 1)! / players!. */
export function joiningWeights(players: number): readonly number[] {
  const weights: number[] = [];
  let weight = 1 / players;
  for (let size = 0; size < players; size++) {
    weights.push(weight);
    weight = (weight * (size + 1)) / (players - size - 1);
  }
  return weights;
}

export const popCount = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
};

/**
 * Exact Shapley values (Shapley 1953). `values[mask]` is the worth of the coalition whose bits are set in `mask`; its
 * length is 2^players. The result sums to `values[all] - values[0]`.
 */
export function shapleyValues(values: ArrayLike<number>): readonly number[] {
  const players = Math.log2(values.length);
  const weights = joiningWeights(players);
  const shares = new Array<number>(players).fill(0);
  for (let mask = 0; mask < values.length; mask++) {
    const weight = weights[popCount(mask)] ?? 0;
    for (let player = 0; player < players; player++) {
      const joined = mask | (1 << player);
      if (joined === mask) continue;
      shares[player] = (shares[player] ?? 0) + weight * ((values[joined] ?? 0) - (values[mask] ?? 0));
    }
  }
  return shares;
}
