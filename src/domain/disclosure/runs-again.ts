import type { Dossier } from '../dossier/dossier';
import { companyIndicators, singlePatentIndicators } from '../indicators/catalogue';
import { hasNoPatents } from '../indicators/intellectual-property';
import { type PackId, packIds } from '../pack/manifest';
import type { ResultDocument } from '../result/result';
import type { DisclosedInputs } from './disclosure';
import { resultOf } from './result-of';

/** Models that read the same from both dossiers: whoever runs them on either gets the same result. */
export function runsAgain(result: ResultDocument, whole: Dossier, shown: Dossier): readonly PackId[] {
  return packIds.filter((pack) => readsTheSame(result, pack, whole, shown));
}

function readsTheSame(result: ResultDocument, pack: PackId, whole: Dossier, shown: Dossier): boolean {
  if (pack === 'originality') return patentsRead(whole) === patentsRead(shown);
  const read = indicatorsRead(result, pack);
  const figures = (dossier: Dossier) =>
    JSON.stringify(read.map((id) => companyIndicators.get(id)?.derive(dossier)));
  return figures(whole) === figures(shown);
}

/** Those that the result names; where it names none, all that there are. */
function indicatorsRead(result: ResultDocument, pack: PackId): readonly string[] {
  const one = resultOf(result, pack);
  const named = one.status === 'graded' ? one.points.map(({ indicator }) => indicator) : [];
  return named.length > 0 ? named : [...companyIndicators.keys()];
}

/** See `evaluateOriginality`: every right with what is derived of it, and, without any, whether the company says so. */
function patentsRead(dossier: Dossier): string {
  const figures = dossier.patents.map((patent) => [
    patent.applicationNumber,
    patent.status?.state === 'known' ? patent.status.value : '',
    [...singlePatentIndicators.values()].map(({ derive }) => derive(patent)),
  ]);
  return JSON.stringify(figures.length > 0 ? figures : hasNoPatents(dossier));
}

/** Where nothing is said to be held back every model can be run, whatever the disclosure says of it. */
export const isRunnable = ({ runsAgain: named, withheld }: DisclosedInputs, pack: PackId): boolean =>
  named.includes(pack) || Object.values(withheld).every((count) => count === 0);
