/** One post of the CEO's career. Months are "YYYY-MM"; the end is later than the start. */
export interface CareerPost {
  readonly startMonth: string;
  readonly endMonth: string;
  readonly employer: string;
  readonly isSameIndustry: boolean;
}

/** A key technical person besides the CEO; at most two are counted. */
export interface KeyStaff {
  readonly kind: 'research' | 'development' | 'other';
  readonly sameIndustryYears: number;
}

export const keyStaffCounted = 2;

/** A finished development; counted only with a finished prototype. */
export interface Development {
  readonly name: string;
  readonly manner: 'own' | 'joint' | 'outsourced';
  readonly hasPrototype: boolean;
  readonly hasSales: boolean;
  readonly hasIp: boolean;
}

/** Months from start to end, both "YYYY-MM". */
export function monthsBetween(startMonth: string, endMonth: string): number {
  const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return months(endMonth) - months(startMonth);
}
