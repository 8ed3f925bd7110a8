import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { owenCoalitions, owenValues, type Unions } from './owen';
import { shapleyValues } from './shapley';

interface Game {
  readonly unions: Unions;
  /** Worth of each coalition, by bit mask. */
  readonly worths: readonly number[];
}

/** Random worths for up to six players, who are dealt into up to four unions. */
const games: fc.Arbitrary<Game> = fc
  .array(fc.nat(3), { minLength: 1, maxLength: 6 })
  .map((dealt) => [0, 1, 2, 3].map((union) => dealt.flatMap((to, player) => (to === union ? [player] : []))))
  .map((unions) => unions.filter((union) => union.length > 0))
  .chain((unions) => {
    const size = 2 ** unions.flat().length;
    return fc.record({
      unions: fc.constant(unions),
      worths: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: size, maxLength: size }),
    });
  });

function permutations<One>(all: readonly One[]): readonly (readonly One[])[] {
  if (all.length === 0) return [[]];
  return all.flatMap((one, at) => permutations(all.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}

/** Owen's definition by orders: the mean contribution over all orders in which every union comes in one piece. */
function meanOverOrders({ unions, worths }: Game): readonly number[] {
  const sums = new Array<number>(unions.flat().length).fill(0);
  const orders = permutations(unions).flatMap((order) =>
    order
      .map((union) => permutations(union))
      .reduce<readonly (readonly number[])[]>(
        (begun, inner) => begun.flatMap((head) => inner.map((tail) => [...head, ...tail])),
        [[]],
      ),
  );
  for (const order of orders) {
    let coalition = 0;
    for (const player of order) {
      const joined = coalition | (1 << player);
      sums[player] = sums[player]! + worths[joined]! - worths[coalition]!;
      coalition = joined;
    }
  }
  return sums.map((sum) => sum / orders.length);
}

const owenOf = ({ unions, worths }: Game) => owenValues(unions, (coalition) => worths[coalition]!);

function expectAlike(found: readonly number[], wanted: readonly number[]): void {
  expect(found.length).toBe(wanted.length);
  found.forEach((share, player) => expect(share).toBeCloseTo(wanted[player]!, 8));
}

describe('Owen values', () => {
  it('are the mean contribution over all orders that keep unions together', () => {
    fc.assert(fc.property(games, (game) => expectAlike(owenOf(game), meanOverOrders(game))));
  });

  it('are Shapley values when everybody stands alone', () => {
    fc.assert(
      fc.property(games, ({ unions, worths }) => {
        const alone = unions
          .flat()
          .sort((a, b) => a - b)
          .map((player) => [player]);
        expectAlike(owenOf({ unions: alone, worths }), shapleyValues(worths));
      }),
    );
  });

  it('sum to the worth of all less the worth of none', () => {
    fc.assert(
      fc.property(games, (game) => {
        const sum = owenOf(game).reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(game.worths.at(-1)! - game.worths[0]!, 8);
      }),
    );
  });

  it('give equal shares to players of one union who do the same', () => {
    // Players 0 and 1 are one union; the worth asks only how many of them are there, and whether player 2 is.
    const worth = (coalition: number) =>
      [0, 5, 7][(coalition & 1) + ((coalition >> 1) & 1)]! * (coalition & 4 ? 3 : 1);
    const [first, second] = owenValues([[0, 1], [2]], worth);
    expect(first).toBeCloseTo(second!, 12);
  });

  it('do not let a figure that is told twice count twice', () => {
    // Players 0 and 1 say the same; either with player 2 makes 12. Shapley gives them 2 each and player 2 the rest, 8.
    const worth = (coalition: number) => (coalition & 3 && coalition & 4 ? 12 : 0);
    expectAlike(owenValues([[0, 1], [2]], worth), [3, 3, 6]);
    expectAlike(owenValues([[0], [1], [2]], worth), [2, 2, 8]);
  });

  it('ask for each coalition once, and for no more than they need', () => {
    fc.assert(
      fc.property(games, (game) => {
        const coalitions = owenCoalitions(game.unions);
        const asked = new Set<number>();
        owenValues(game.unions, (coalition) => asked.add(coalition).size);
        expect(coalitions.length).toBe(new Set(coalitions).size);
        expect(new Set(coalitions)).toEqual(asked);
        const others = 2 ** (game.unions.length - 1);
        const inner = game.unions.reduce((sum, union) => sum + others * (2 ** union.length - 2), 0);
        expect(coalitions.length).toBe(2 * others + inner);
      }),
    );
  });
});
