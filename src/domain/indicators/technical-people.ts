import { valueOf } from '../dossier/answer';
import { answerValue, type Dossier } from '../dossier/dossier';
import { keyStaffCounted, monthsBetween } from '../dossier/people';
import { type Derived, deriveFrom, knownValue, unknownFor } from './derived';

/** Our judgement: levels of the K-TOP staff form, highest three times the lowest. */
const staffPoints = {
  'staff.doctors': 3,
  'staff.graduates': 2,
  'staff.associates': 1.5,
  'staff.others': 1,
} as const;
type StaffLevel = keyof typeof staffPoints;

/** Technical staff weighted by level. */
export function technicalStaffPoints(dossier: Dossier): Derived {
  const need = (asked: StaffLevel) => ({ asked, value: answerValue(dossier, asked) });
  return deriveFrom(
    {
      'staff.doctors': need('staff.doctors'),
      'staff.graduates': need('staff.graduates'),
      'staff.associates': need('staff.associates'),
      'staff.others': need('staff.others'),
    },
    (persons) =>
      (Object.keys(staffPoints) as StaffLevel[]).reduce(
        (sum, level) => sum + staffPoints[level] * persons[level],
        0,
      ),
  );
}

/** Years of the CEO in the same industry; overlaps count twice, as on the K-TOP form (handbook 2.2). */
export function ceoCareerYears(dossier: Dossier): number | undefined {
  const posts = valueOf(dossier.ceoCareer);
  return posts
    ?.filter((post) => post.isSameIndustry)
    .reduce((years, post) => years + monthsBetween(post.startMonth, post.endMonth) / 12, 0);
}

/** Same-industry years of at most two key staff together. */
export function keyStaffYears(dossier: Dossier): Derived {
  const staff = valueOf(dossier.keyStaff);
  if (staff === undefined) return unknownFor('keyStaff');
  const years = staff.map((person) => person.sameIndustryYears).sort((a, b) => b - a);
  return knownValue(years.slice(0, keyStaffCounted).reduce((sum, one) => sum + one, 0));
}
