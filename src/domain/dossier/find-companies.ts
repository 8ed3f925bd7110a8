import type { FiledCompany } from './filed-company';

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** Companies whose name or stock code holds what a person typed, names that begin with it first. Blank finds nobody. */
export function findCompanies(companies: readonly FiledCompany[], typed: string): readonly FiledCompany[] {
  const sought = plain(typed);
  if (sought === '') return [];
  const found = companies.filter(
    ({ name, stockCode }) => plain(name).includes(sought) || plain(stockCode).startsWith(sought),
  );
  const begins = ({ name }: FiledCompany) => plain(name).startsWith(sought);
  return [...found.filter(begins), ...found.filter((company) => !begins(company))];
}
