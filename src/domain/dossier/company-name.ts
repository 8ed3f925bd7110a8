/** Legal forms that stand before or behind a name, in the ways in which files and people write them. */
const legalForms =
  /주식회사|유한회사|유한책임회사|합자회사|합명회사|㈜|㈔|\((?:주|유|합)\)|\bco\.?,?\s*ltd\.?|\binc\.?|\bcorp(?:oration)?\.?|\bltd\.?/giu;

const bareName = (name: string): string =>
  name
    .replaceAll(legalForms, '')
    .normalize('NFKC')
    .replaceAll(legalForms, '')
    .replaceAll(/[\s.,·()-]/g, '')
    .toLowerCase();

/** Whether two spellings can mean the same company: legal form, blanks and case do not count. */
export function namesSameCompany(one: string, other: string): boolean {
  return bareName(one) === bareName(other);
}
