import { joiningWeights, popCount, shapleyValues } from './shapley';

/** Players of a game, as positions 0 to n - 1, each in exactly one union; one who stands alone is a union of one. */
export type Unions = readonly (readonly number[])[];

const maskOf = (players: readonly number[]): number => players.reduce((mask, at) => mask | (1 << at), 0);

/** The joint mask of every choice among the masks; at index `choice` those whose bits are set in it. */
const jointMasks = (masks: readonly number[]): readonly number[] =>
  masks.reduce<readonly number[]>((joint, mask) => [...joint, ...joint.map((one) => one | mask)], [0]);

const othersThan = (union: readonly number[], unions: Unions): readonly number[] =>
  jointMasks(unions.filter((other) => other !== union).map(maskOf));

const within = (union: readonly number[]): readonly number[] =>
  jointMasks(union.map((player) => 1 << player));

/**
 * Every coalition whose worth the Owen values need, as bit masks, each once. With K unions these are the 2^K of whole
 * unions, and 2^(K-1) (2^m - 2) for each union of m players.
 */
export function owenCoalitions(unions: Unions): readonly number[] {
  const whole = jointMasks(unions.map(maskOf));
  const parted = unions
    .filter((union) => union.length > 1)
    .flatMap((union) => {
      const parts = within(union).slice(1, -1);
      return othersThan(union, unions).flatMap((joined) => parts.map((part) => joined | part));
    });
  return [...whole, ...parted];
}

/**
 * Exact Owen values (Owen 1977): the unions share the worth of all among themselves, and each union its part among its
 * players, both after Shapley. `worth` is asked for the coalitions above. With unions of one they are Shapley values.
 */
export function owenValues(unions: Unions, worth: (coalition: number) => number): readonly number[] {
  const shares = new Array<number>(unions.flat().length).fill(0);
  const weights = joiningWeights(unions.length);
  for (const union of unions) {
    const parts = within(union);
    othersThan(union, unions).forEach((joined, choice) => {
      const weight = weights[popCount(choice)] ?? 0;
      shapleyValues(parts.map((part) => worth(joined | part))).forEach((share, member) => {
        const player = union[member] ?? 0;
        shares[player] = (shares[player] ?? 0) + weight * share;
      });
    });
  }
  return shares;
}
