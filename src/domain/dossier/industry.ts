import { answerValue, type Dossier } from './dossier';

export type IndustryBranch = 'manufacturing' | 'service';

/** Manufacturing is KSIC section C, divisions 10 to 34; everything else counts as service (handbook 2.2). */
export function branchOfKsic(ksic: string): IndustryBranch | undefined {
  const division = /^(\d{2})\d{1,3}$/.exec(ksic)?.[1];
  if (division === undefined) return undefined;
  return Number(division) >= 10 && Number(division) <= 34 ? 'manufacturing' : 'service';
}

export function industryBranch(dossier: Dossier): IndustryBranch | undefined {
  const ksic = answerValue(dossier, 'company.ksic');
  return ksic === undefined ? undefined : branchOfKsic(ksic);
}
