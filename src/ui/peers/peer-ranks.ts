import type { Dossier } from '../../domain/dossier/dossier';
import type { ReferenceDistribution } from '../../domain/pack/reference-distribution';
import { peerStanding } from '../../domain/peers/peers';
import { rankText } from './rank-text';

/** Place of a figure among listed companies of the same industry and size, in words. */
export type PeerRanks = (indicator: string) => string | undefined;

export function peerRanks(distribution: ReferenceDistribution, dossier: Dossier): PeerRanks {
  return (indicator) => {
    const standing = peerStanding(distribution, dossier, indicator);
    return standing?.rank && rankText(standing.rank, standing.percentiles.companies);
  };
}
