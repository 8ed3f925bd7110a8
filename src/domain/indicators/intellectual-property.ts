import { valueOf } from '../dossier/answer';
import { answerValue, type Dossier } from '../dossier/dossier';
import { isHeld, type Patent, type PatentKind, type PatentStatus } from '../dossier/patent';
import { type Derived, deriveFrom, knownValue, unknownFor } from './derived';
import type { QuestionId } from './questions';

/** How many rights of a kind and state the dossier's patent list holds; undefined without a list. */
function countInList(dossier: Dossier, kind: PatentKind, status: PatentStatus): number | undefined {
  if (dossier.patents.length === 0) return undefined;
  return dossier.patents.filter((patent) => patent.kind === kind && valueOf(patent.status) === status).length;
}

const counted = {
  'ip.patentGrants': ['patent', 'granted'],
  'ip.patentApplications': ['patent', 'pending'],
  'ip.utilityGrants': ['utilityModel', 'granted'],
  'ip.utilityApplications': ['utilityModel', 'pending'],
} as const satisfies { readonly [Id in QuestionId]?: readonly [PatentKind, PatentStatus] };

export type CountedRight = keyof typeof counted;

/** The number that the person typed, else the number in the patent list. */
export function rightsCount(dossier: Dossier, id: CountedRight): number | undefined {
  return answerValue(dossier, id) ?? countInList(dossier, counted[id][0], counted[id][1]);
}

/** The company says that it holds no patent and has none pending. */
export function hasNoPatents(dossier: Dossier): boolean {
  return rightsCount(dossier, 'ip.patentGrants') === 0 && rightsCount(dossier, 'ip.patentApplications') === 0;
}

export const heldPatents = (dossier: Dossier): readonly Patent[] => dossier.patents.filter(isHeld);

/** Sum over held patents whose number is known (handbook, patent indicators 10); 0 where there are no patents at all. */
export function sumOverPatents(attribute: 'claims' | 'forwardCitations') {
  return (dossier: Dossier): Derived => {
    const numbers = heldPatents(dossier)
      .map((patent) => valueOf(patent[attribute]))
      .filter((number) => number !== undefined);
    if (numbers.length > 0) return knownValue(numbers.reduce((sum, number) => sum + number, 0));
    return hasNoPatents(dossier) ? knownValue(0) : unknownFor(`patent:${attribute}`);
  };
}

/** Our judgement: a grant counts full, a pending application a third, a utility model half as much; see the card. */
const rightPoints = {
  'ip.patentGrants': 1,
  'ip.patentApplications': 0.3,
  'ip.utilityGrants': 0.5,
  'ip.utilityApplications': 0.15,
} as const satisfies Record<CountedRight, number>;
const otherRightPoints = 0.3;

/** Weighted number of rights. Plant varieties and other rights count only once stated. */
export function rightsPoints(dossier: Dossier): Derived {
  const need = (id: CountedRight) => ({ asked: id, value: rightsCount(dossier, id) });
  return deriveFrom(
    {
      'ip.patentGrants': need('ip.patentGrants'),
      'ip.patentApplications': need('ip.patentApplications'),
      'ip.utilityGrants': need('ip.utilityGrants'),
      'ip.utilityApplications': need('ip.utilityApplications'),
    },
    (counts) => {
      const patents = (Object.keys(rightPoints) as CountedRight[]).reduce(
        (sum, id) => sum + rightPoints[id] * counts[id],
        0,
      );
      const varieties = answerValue(dossier, 'ip.plantVarieties') ?? 0;
      const others = answerValue(dossier, 'ip.others') ?? 0;
      return patents + varieties + otherRightPoints * others;
    },
  );
}
