import { popCount } from './shapley';

/** The row of each coalition of a game. */
export type CoalitionRows = ReadonlyMap<number, number>;

interface SeatedGame {
  /** Columns of the inputs that play. */
  readonly players: readonly number[];
  readonly coalitionOfRow: ReadonlyMap<number, number>;
}

/** Rows that serve the same games. */
interface Shelf {
  readonly games: readonly SeatedGame[];
  readonly rows: readonly number[];
}

/** A player whose input plays in a game of the shelf too. */
interface PinnedPlayer {
  readonly bit: number;
  readonly game: SeatedGame;
  readonly bitThere: number;
}

/** A shelf as one game sees it: its free rows, by what they say of the game's own players. */
interface OpenShelf {
  readonly games: readonly SeatedGame[];
  readonly pinnedMask: number;
  readonly rowsByPinned: ReadonlyMap<number, number[]>;
}

function pinnedPlayers(players: readonly number[], games: readonly SeatedGame[]): readonly PinnedPlayer[] {
  return players.flatMap((column, bit) => {
    const game = games.find((one) => one.players.includes(column));
    return game ? [{ bit, game, bitThere: game.players.indexOf(column) }] : [];
  });
}

/** The coalition of the pinned players in a row. */
const pinnedCoalition = (row: number, pinned: readonly PinnedPlayer[]): number =>
  pinned.reduce(
    (mask, { bit, game, bitThere }) =>
      mask | ((((game.coalitionOfRow.get(row) ?? 0) >> bitThere) & 1) << bit),
    0,
  );

function openShelf({ games, rows }: Shelf, players: readonly number[]): OpenShelf {
  const pinned = pinnedPlayers(players, games);
  const pinnedMask = pinned.reduce((mask, { bit }) => mask | (1 << bit), 0);
  const rowsByPinned = new Map<number, number[]>();
  for (const row of rows) {
    const coalition = pinnedCoalition(row, pinned);
    const alike = rowsByPinned.get(coalition);
    if (alike) alike.push(row);
    else rowsByPinned.set(coalition, [row]);
  }
  return { games, pinnedMask, rowsByPinned };
}

const stillFree = ({ games, rowsByPinned }: OpenShelf): Shelf => ({
  games,
  rows: [...rowsByPinned.values()].flat(),
});

const shelfWith = (shelf: OpenShelf | undefined, game: SeatedGame, rows: readonly number[]): Shelf => ({
  games: [...(shelf?.games ?? []), game],
  rows,
});

/**
 * [Note: games share rows]
 * A part of the score reads its own inputs and no others, so one row of a batch can hold a coalition of each of several
 * games, where they agree on the inputs that they share. Every coalition is run exactly; the batch is about as long as the
 * largest game and not as all games together.
 */
export class BatchRows {
  readonly #plain = new Map<number, readonly number[]>();
  readonly #games: SeatedGame[] = [];
  #shelves: readonly Shelf[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Appends a row of its own and returns its index. */
  add(row: readonly number[]): number {
    this.#plain.set(this.#count, row);
    return this.#count++;
  }

  /** Seats a game's coalitions, bit masks over `players`. Fewest rows come out when the largest game is seated first. */
  seat(players: readonly number[], coalitions: readonly number[]): CoalitionRows {
    // Rows that say most of this game's players first: the others fit more of what may still come.
    const open = this.#shelves
      .map((shelf) => openShelf(shelf, players))
      .sort((one, other) => popCount(other.pinnedMask) - popCount(one.pinnedMask));
    const rows = new Map<number, number>();
    const seatedOn = new Map<OpenShelf | undefined, number[]>();
    for (const coalition of coalitions) {
      const shelf = open.find((one) => one.rowsByPinned.get(coalition & one.pinnedMask)?.length);
      const row = shelf?.rowsByPinned.get(coalition & shelf.pinnedMask)?.pop() ?? this.#count++;
      rows.set(coalition, row);
      const seated = seatedOn.get(shelf);
      if (seated) seated.push(row);
      else seatedOn.set(shelf, [row]);
    }
    const game = { players, coalitionOfRow: new Map([...rows].map(([coalition, row]) => [row, coalition])) };
    this.#games.push(game);
    this.#shelves = [
      ...open.map(stillFree),
      ...[...seatedOn].map(([shelf, seated]) => shelfWith(shelf, game, seated)),
    ];
    return rows;
  }

  /** All rows, one after another: players of a coalition stand as in `joined`, everything else as in `alone`. */
  toArray(alone: readonly number[], joined: readonly number[]): Float32Array {
    const width = alone.length;
    const values = new Float32Array(this.#count * width);
    for (let row = 0; row < this.#count; row++) values.set(this.#plain.get(row) ?? alone, row * width);
    for (const { players, coalitionOfRow } of this.#games) {
      for (const [row, coalition] of coalitionOfRow) {
        for (let rest = coalition; rest > 0; rest &= rest - 1) {
          const column = players[31 - Math.clz32(rest & -rest)] ?? 0;
          values[row * width + column] = joined[column] ?? Number.NaN;
        }
      }
    }
    return values;
  }
}
