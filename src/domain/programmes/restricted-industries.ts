/**
 * Industries that K-TOP's guarantee screens refuse (handbook, models 2.3): gambling, luxury and entertainment, real
 * estate, others. Shorter codes are prefixes.
 */
const restrictedCodes = [
  '3340', '46463', '47640', '69390', '75999', '91113', '91249',
  '46102', '46109', '46331', '47221', '46492', '47830', '5621', '91223', '91291', '96122',
  '68111', '68121', '68221', '68222',
  '59142', '91229', '91241', '96992',
] as const; // prettier-ignore

export const isRestrictedIndustry = (ksic: string): boolean =>
  restrictedCodes.some((code) => ksic.startsWith(code));
