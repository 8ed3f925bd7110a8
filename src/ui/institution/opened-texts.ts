import type { ReadStatement } from '../../sharing/statement/read-statement';

/** The company's name, where it was handed over. */
export const companyNameIn = ({ disclosure }: ReadStatement): string | undefined => disclosure.company.name;
