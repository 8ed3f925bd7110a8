import type { PackManifest, ScorePart } from '../pack/manifest';
import { BatchRows, type CoalitionRows } from './batch-rows';
import { type Feature, featureValue } from './features';
import type { Model } from './model';
import { owenCoalitions, owenValues, type Unions } from './owen';

/** A part of the score that is not additive, as a game among its known inputs. */
interface Game {
  readonly part: ScorePart;
  /** Columns of the part's known inputs. */
  readonly players: readonly number[];
  readonly unions: Unions;
  /** The players and their unions: where they are the same, so are the coalitions. */
  readonly seatingKey: string;
  /** The players and their values: where they are the same, so are the shares. */
  readonly sharesKey: string;
}

/** What a game gives to its players. */
export interface SharedOut {
  readonly part: ScorePart;
  readonly players: readonly number[];
  readonly shares: readonly number[];
}

/** The rows of several games' coalitions, by the games' players. */
interface Seating {
  readonly batch: BatchRows;
  readonly rowsOf: ReadonlyMap<string, CoalitionRows>;
}

/** The part's unions among the players that are there; whoever is in none stands alone. */
export function unionsAmong({ unions = [] }: ScorePart, ids: readonly string[]): Unions {
  const named = unions.map((union) => ids.flatMap((id, player) => (union.includes(id) ? [player] : [])));
  const alone = ids.flatMap((id, player) => (unions.some((union) => union.includes(id)) ? [] : [[player]]));
  return [...named.filter((union) => union.length > 0), ...alone];
}

export function groupColumn(manifest: PackManifest, part: ScorePart): number {
  const column = manifest.groups.findIndex((group) => group.id === part.group);
  if (column < 0) throw new Error(`${manifest.id}: no group ${part.group}`);
  return column;
}

/** Games among the same players, as of two heads over the same inputs, have the same coalitions and sit once. */
function seatingOf(games: readonly Game[]): Seating {
  const batch = new BatchRows();
  const rowsOf = new Map<string, CoalitionRows>();
  for (const { players, unions, seatingKey } of games) {
    if (!rowsOf.has(seatingKey)) rowsOf.set(seatingKey, batch.seat(players, owenCoalitions(unions)));
  }
  return { batch, rowsOf };
}

/**
 * Shares of each part's last game, so that an answer outside a part does not run its coalitions again, and the last seating,
 * which asks only which inputs are known.
 */
export class CoalitionMemory {
  readonly #last = new WeakMap<ScorePart, { readonly key: string; readonly shares: readonly number[] }>();
  #seating: { readonly key: string; readonly seating: Seating } | undefined;

  recall({ part, sharesKey }: Game): readonly number[] | undefined {
    const last = this.#last.get(part);
    return last?.key === sharesKey ? last.shares : undefined;
  }

  keep({ part, sharesKey }: Game, shares: readonly number[]): void {
    this.#last.set(part, { key: sharesKey, shares });
  }

  seat(games: readonly Game[]): Seating {
    const key = games.map(({ seatingKey }) => seatingKey).join();
    if (this.#seating?.key !== key) this.#seating = { key, seating: seatingOf(games) };
    return this.#seating.seating;
  }
}

/** The games of all parts that are not additive, the one with most inputs first. */
function gamesOf({ scoreParts, inputs }: PackManifest, features: readonly Feature[]): readonly Game[] {
  return scoreParts
    .filter((part) => !part.additive)
    .sort((one, other) => other.inputs.length - one.inputs.length)
    .map((part): Game => {
      const players = features.flatMap(({ input, found }, at) =>
        found.state === 'known' && part.inputs.includes(input.id) ? [at] : [],
      );
      const unions = unionsAmong(
        part,
        players.map((at) => inputs[at]?.id ?? ''),
      );
      const values = players.map((at) => [at, features[at] && featureValue(features[at])]);
      const seatingKey = JSON.stringify([players, unions]);
      return { part, players, unions, seatingKey, sharesKey: JSON.stringify(values) };
    });
}

/** Groups of every row, by the shortest way that the model has. */
const groupsOf = async (model: Model, features: Float32Array, rows: number): Promise<Float32Array> =>
  model.groups ? await model.groups(features, rows) : (await model.run(features, rows)).groups;

/** Runs the coalitions of the games and divides their worth. */
async function divide(
  model: Model,
  games: readonly Game[],
  features: readonly Feature[],
  { batch, rowsOf }: Seating,
): Promise<ReadonlyMap<Game, readonly number[]>> {
  const { manifest } = model;
  const reference = features.map(({ input }) => input.reference);
  const rows = batch.toArray(reference, features.map(featureValue));
  const groups = await groupsOf(model, rows, batch.count);
  return new Map(
    games.map((game) => {
      const column = groupColumn(manifest, game.part);
      const seats = rowsOf.get(game.seatingKey);
      const worth = (coalition: number): number =>
        groups[(seats?.get(coalition) ?? Number.NaN) * manifest.groups.length + column] ?? Number.NaN;
      return [game, owenValues(game.unions, worth)];
    }),
  );
}

/** Plays all games of one company or patent against the reference company; those that are remembered need no run. */
export async function playGames(
  model: Model,
  features: readonly Feature[],
  memory: CoalitionMemory,
): Promise<readonly SharedOut[]> {
  const games = gamesOf(model.manifest, features).map((game) => ({ game, shares: memory.recall(game) }));
  const open = games.flatMap(({ game, shares }) => (shares === undefined ? [game] : []));
  const divided = open.length > 0 ? await divide(model, open, features, memory.seat(open)) : undefined;
  divided?.forEach((shares, game) => memory.keep(game, shares));
  return games.map(({ game, shares = divided?.get(game) ?? [] }) => ({ ...game, shares }));
}
