import type { Dossier } from '../dossier/dossier';
import { distinctBy, integer, listOf, object, oneOf, type Shape, text, textLike } from '../json-shape';
import type { KeptPack } from '../history/evaluation';
import type { LocalText } from '../local-text';
import { packIds } from '../pack/manifest';
import { placeOf, type ReferenceDistribution } from '../pack/reference-distribution';
import { peerStanding, type Standing } from '../peers/peers';
import { companyIndicators } from '../indicators/catalogue';

/** The distribution of real companies that a pack brings, with the pack. */
export interface PeerSource {
  readonly pack: KeptPack;
  readonly distribution: ReferenceDistribution;
}

/** Where the company stands among listed companies, computed from disclosed inputs alone. */
export interface DisclosedPeers {
  /** The pack whose distribution it is. */
  readonly pack: KeptPack;
  readonly population: LocalText;
  readonly cells: readonly DisclosedCell[];
}

/** Companies of one industry and size, with the figures that were compared with theirs. */
export interface DisclosedCell {
  readonly industry: string;
  readonly size: string;
  readonly label: LocalText;
  readonly standings: readonly DisclosedStanding[];
}

export interface DisclosedStanding {
  readonly indicator: string;
  /** Share of the cell's companies with less, in hundredths of a per cent. */
  readonly share: number;
  /** The figure lies outside the outermost percentiles: the share is their bound. */
  readonly beyond?: 'below' | 'above';
  /** Companies that the percentiles rest on. */
  readonly companies: number;
}

/**
 * Ranks say much of the values behind them, and cells the industry and the size: so they are computed from what is shown
 * and from nothing else, and whoever has the disclosure can compute them again. A figure that would come out otherwise
 * from all inputs is left out; with another size, all are.
 */
export function chosenPeers(source: PeerSource, whole: Dossier, shown: Dossier): DisclosedPeers | undefined {
  const [place, told] = [placeOf(whole), placeOf(shown)];
  if (told.sales !== undefined && told.sales !== place.sales) return undefined;
  const isTrue = ({ indicator, value }: Standing): boolean => {
    const found = indicator.derive(whole);
    return found.state === 'known' && found.value === value;
  };
  const peers = peersOf(source, shown, isTrue);
  return peers.cells.length > 0 ? peers : undefined;
}

/** The same from the disclosed inputs, of the figures that it names. */
export function peersAgain(source: PeerSource, disclosed: DisclosedPeers, shown: Dossier): DisclosedPeers {
  const named = new Set(
    disclosed.cells.flatMap(({ standings }) => standings.map(({ indicator }) => indicator)),
  );
  return peersOf(source, shown, ({ indicator }) => named.has(indicator.id));
}

function peersOf(
  { pack, distribution }: PeerSource,
  shown: Dossier,
  isWanted: (standing: Standing) => boolean,
): DisclosedPeers {
  const cells = new Map<string, { head: Omit<DisclosedCell, 'standings'>; standings: DisclosedStanding[] }>();
  for (const id of companyIndicators.keys()) {
    const standing = peerStanding(distribution, shown, id);
    if (!standing?.rank || !isWanted(standing)) continue;
    const { industry, size, label } = standing.cell;
    const key = `${industry} ${size}`;
    const cell = cells.get(key) ?? { head: { industry, size, label }, standings: [] };
    cells.set(key, cell);
    const { share, beyond } = standing.rank;
    cell.standings.push({
      indicator: id,
      share: Math.round(share * 10_000),
      ...(beyond && { beyond }),
      companies: standing.percentiles.companies,
    });
  }
  return {
    pack,
    population: distribution.population,
    cells: [...cells.values()].map(({ head, standings }) => ({ ...head, standings })),
  };
}

const localText: Shape<LocalText> = object({ ko: text, en: text });

export const keptPack: Shape<KeptPack> = object({
  purpose: oneOf(packIds),
  version: text,
  publisher: text,
  digest: textLike(/^[0-9a-f]{64}$/),
});

const standing: Shape<DisclosedStanding> = object<
  Pick<DisclosedStanding, 'indicator' | 'share' | 'companies'>,
  Pick<DisclosedStanding, 'beyond'>
>(
  { indicator: oneOf([...companyIndicators.keys()]), share: integer, companies: integer },
  { beyond: oneOf(['below', 'above']) },
);

/** Peers as they may stand in a disclosure. */
export const disclosedPeers: Shape<DisclosedPeers> = object({
  pack: keptPack,
  population: localText,
  cells: distinctBy(
    listOf(
      object({
        industry: text,
        size: text,
        label: localText,
        standings: distinctBy(listOf(standing), ({ indicator }) => indicator),
      }),
    ),
    ({ industry, size }) => `${industry} ${size}`,
  ),
});
