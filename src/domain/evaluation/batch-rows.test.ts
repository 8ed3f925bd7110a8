import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BatchRows, type CoalitionRows } from './batch-rows';

const width = 8;
const alone = Array.from({ length: width }, () => 0);
const joined = Array.from({ length: width }, (_, column) => column + 1);

interface Game {
  readonly players: readonly number[];
  readonly coalitions: readonly number[];
}

/** Up to five players among eight columns, with some of their coalitions. */
const games: fc.Arbitrary<readonly Game[]> = fc.array(
  fc.uniqueArray(fc.nat(width - 1), { minLength: 1, maxLength: 5 }).chain((players) =>
    fc.record({
      players: fc.constant(players),
      coalitions: fc.uniqueArray(fc.nat(2 ** players.length - 1), { minLength: 1, maxLength: 32 }),
    }),
  ),
  { minLength: 1, maxLength: 5 },
);

function seated(all: readonly Game[]) {
  const batch = new BatchRows();
  const own = batch.add(joined);
  const seats = all.map((game) => ({ game, rows: batch.seat(game.players, game.coalitions) }));
  const values = batch.toArray(alone, joined);
  const rowAt = (row: number) => [...values.subarray(row * width, (row + 1) * width)];
  return { own, seats, rowAt, count: batch.count };
}

/** What a game's row holds for its own players. */
const playersIn = (row: readonly number[], { players }: Game) => players.map((column) => row[column]);

const playersOf = (coalition: number, { players }: Game) =>
  players.map((column, bit) => (coalition & (1 << bit) ? joined[column] : 0));

const rowOf = (rows: CoalitionRows, coalition: number): number => rows.get(coalition) ?? -1;

describe('rows that games share', () => {
  it('hold each coalition of each game as if it had a row of its own', () => {
    fc.assert(
      fc.property(games, (all) => {
        const { own, seats, rowAt } = seated(all);
        expect(rowAt(own)).toEqual(joined);
        for (const { game, rows } of seats) {
          expect(rows.size).toBe(game.coalitions.length);
          for (const coalition of game.coalitions)
            expect(playersIn(rowAt(rowOf(rows, coalition)), game)).toEqual(playersOf(coalition, game));
        }
      }),
    );
  });

  it('leave every column at rest that no game asks for', () => {
    fc.assert(
      fc.property(games, (all) => {
        const { seats, rowAt } = seated(all);
        const playing = new Set(all.flatMap(({ players }) => players));
        const resting = alone.map((_, column) => column).filter((column) => !playing.has(column));
        for (const row of seats.flatMap(({ rows }) => [...rows.values()]))
          expect(resting.map((column) => rowAt(row)[column])).toEqual(resting.map(() => 0));
      }),
    );
  });

  it('are as many as the largest game where no input is shared, or all are', () => {
    const all = Array.from({ length: 16 }, (_, coalition) => coalition);
    const apart = [
      { players: [0, 1, 2, 3], coalitions: all },
      { players: [4, 5], coalitions: all.slice(0, 4) },
      { players: [0, 1, 2, 3], coalitions: all },
    ];
    expect(seated(apart).count).toBe(1 + 16);
  });
});
