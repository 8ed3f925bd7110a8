import { known, typed, valueOf } from '../dossier/answer';
import type { Change } from '../dossier/change';
import { answerValue, type Dossier } from '../dossier/dossier';
import { isHeld, type Patent } from '../dossier/patent';
import type { CountedRight } from './intellectual-property';
import type { Lever } from './lever';
import { yearsLater } from './patent-formulas';

/** The typed number of a right, moved; nothing where the list is counted instead. */
function counted(dossier: Dossier, question: CountedRight, by: number): readonly Change[] {
  const typedCount = answerValue(dossier, question);
  if (typedCount === undefined) return [];
  return [{ at: 'answer', question, answer: known(Math.max(0, typedCount + by), typed) }];
}

/** The held patent with most claims: what the company has filed before, it can file again. */
function broadest({ patents }: Dossier): Patent | undefined {
  const claimsOf = (patent: Patent) => valueOf(patent.claims) ?? 0;
  return patents
    .filter((patent) => patent.kind === 'patent' && isHeld(patent))
    .sort((one, other) => claimsOf(other) - claimsOf(one))[0];
}

/** Serial numbers that the office does not reach within a year. */
const firstPlannedSerial = 9_999_000;

export const isPlanned = ({ applicationNumber }: Patent): boolean =>
  Number(applicationNumber.slice(6)) >= firstPlannedSerial;

function plannedNumber({ patents }: Dossier, today: string): string {
  const taken = new Set(patents.map(({ applicationNumber }) => applicationNumber));
  for (let serial = firstPlannedSerial; ; serial++) {
    const number = `10${today.slice(0, 4)}${serial}`;
    if (!taken.has(number)) return number;
  }
}

/** As broad as the broadest so far, filed at home, not cited yet. What it will cite is not known. */
function plannedPatent(dossier: Dossier, pattern: Patent, today: string): Patent {
  const { ipcCodes, cpcCodes, applicants, companyApplicant, inventors, claims, agent } = pattern;
  return {
    applicationNumber: plannedNumber(dossier, today),
    kind: 'patent',
    status: known('pending', typed),
    filedOn: known(today, typed),
    foreignPriority: known(false, typed),
    familyOffices: known(1, typed),
    forwardCitations: known(0, typed),
    priorityClaims: known(0, typed),
    ...(ipcCodes && { ipcCodes }),
    ...(cpcCodes && { cpcCodes }),
    ...(applicants && { applicants }),
    ...(companyApplicant && { companyApplicant }),
    ...(inventors && { inventors }),
    ...(claims && { claims }),
    ...(agent && { agent }),
  };
}

/** One more application. */
export const filingLever: Lever = {
  id: 'patents.file',
  most: 2,
  move: (dossier, today) => {
    const pattern = broadest(dossier);
    const changes: readonly Change[] = [
      ...counted(dossier, 'ip.patentApplications', 1),
      ...(pattern ? [{ at: 'newPatent', patent: plannedPatent(dossier, pattern, today) } as const] : []),
    ];
    return changes.length > 0 ? changes : undefined;
  },
};

const isPending = (patent: Patent): boolean =>
  patent.kind === 'patent' && valueOf(patent.status) === 'pending' && !isPlanned(patent);

/** The oldest pending application is granted; the day is left open. */
export const grantLever: Lever = {
  id: 'patents.grant',
  most: 2,
  move: (dossier) => {
    const [oldest] = dossier.patents
      .filter(isPending)
      .sort((one, other) => (valueOf(one.filedOn) ?? '9').localeCompare(valueOf(other.filedOn) ?? '9'));
    const counts = [
      ...counted(dossier, 'ip.patentGrants', 1),
      ...counted(dossier, 'ip.patentApplications', -1),
    ];
    if (!oldest) {
      const isCounted =
        dossier.patents.length === 0 && (answerValue(dossier, 'ip.patentApplications') ?? 0) > 0;
      return isCounted && counts.length === 2 ? counts : undefined;
    }
    const { applicationNumber } = oldest;
    const granted = known('granted', typed);
    return [...counts, { at: 'patent', applicationNumber, attribute: 'status', answer: granted }];
  },
};

/** 파리협약 4조 C: twelve months from the first filing. */
const isWithinPriority = (patent: Patent, today: string): boolean => {
  const filed = valueOf(patent.filedOn);
  return filed !== undefined && filed <= today && today < yearsLater(filed, 1);
};

/** A right filed within the last twelve months is filed abroad as well. */
export const abroadLever: Lever = {
  id: 'patents.abroad',
  most: 1,
  move: ({ patents }, today) => {
    const patent = patents.find(
      (one) =>
        isHeld(one) &&
        !isPlanned(one) &&
        valueOf(one.foreignPriority) === false &&
        isWithinPriority(one, today),
    );
    if (!patent) return undefined;
    const { applicationNumber } = patent;
    const offices = valueOf(patent.familyOffices);
    return [
      { at: 'patent', applicationNumber, attribute: 'foreignPriority', answer: known(true, typed) },
      ...(offices === undefined
        ? []
        : [
            {
              at: 'patent',
              applicationNumber,
              attribute: 'familyOffices',
              answer: known(offices + 1, typed),
            } as const,
          ]),
    ];
  },
};
