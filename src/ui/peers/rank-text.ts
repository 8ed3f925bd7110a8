import type { PercentileRank } from '../../domain/pack/reference-distribution';
import { m } from '../../i18n/generated/messages.js';
import { formatCount, formatShare } from '../format';

/** "higher than 63 % of 117 listed peers"; outside the outermost percentiles only their bound is known. */
export function rankText({ share, beyond }: PercentileRank, companies: number): string {
  const text = { share: formatShare(share), count: formatCount(companies) };
  if (beyond === 'above') return m.peers_above_most(text);
  return beyond === 'below' ? m.peers_below_most(text) : m.peers_higher_than(text);
}
