import type { BackedUpCompany } from '../../domain/backup/backup';
import type { HandOver } from '../../domain/hand-over/hand-over';
import { withProofsChecked } from '../../sharing/receipt/check-proofs';
import { now } from '../state/today';

const checked = (handOvers: readonly HandOver[]): Promise<readonly HandOver[]> =>
  Promise.all(handOvers.map((one) => withProofsChecked(one, now())));

/** Companies of a backup, with the proofs of what they handed over checked. */
export const withRecordsChecked = (
  companies: readonly BackedUpCompany[],
): Promise<readonly BackedUpCompany[]> =>
  Promise.all(
    companies.map(async (company) => {
      const { handOvers, formerHandOvers } = company;
      return {
        ...company,
        ...(handOvers && { handOvers: await checked(handOvers) }),
        ...(formerHandOvers && { formerHandOvers: await checked(formerHandOvers) }),
      };
    }),
  );
