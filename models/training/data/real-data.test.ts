import { describe, expect, it } from 'vitest';
import { growthHead, listedCompanies } from '../heads/listed-companies';
import { readChinesePatents } from './china-patents';
import { dataFolder, dataIsPresent } from './data-folder';
import { readPolishFirms } from './polish-bankruptcy';

if (!dataIsPresent())
  console.warn(`SKIPPED: no training data in ${dataFolder}; their counts are not checked`);

/** Counts and rates as the data sets' own READMEs state them. */
describe.skipIf(!dataIsPresent())('the training data', () => {
  it('of kr-dart: eleven in a hundred grow fast, six stop filing', () => {
    const companies = listedCompanies();
    expect(companies).toHaveLength(1446);
    const { labels } = growthHead.readTable();
    expect(labels.reduce((sum, label) => sum + label, 0) / labels.length).toBeCloseTo(0.106, 2);
    expect(companies.filter(({ stillFiles }) => !stillFiles).length / companies.length).toBeCloseTo(0.06, 2);
  });

  it('of polish-bankruptcy: 60 and 82 rows are duplicates', () => {
    expect(readPolishFirms('5year')).toHaveLength(5910 - 60);
    expect(readPolishFirms('1year')).toHaveLength(7027 - 82);
  });

  it('of china-patents: 3,948 usable rows, 63.5 % granted, 60.9 % of those kept ten years', () => {
    const patents = readChinesePatents();
    const granted = patents.filter(({ isGranted }) => isGranted);
    expect(patents).toHaveLength(3948);
    expect(granted.length / patents.length).toBeCloseTo(0.635, 3);
    expect(granted.filter(({ isKeptTenYears }) => isKeptTenYears).length / granted.length).toBeCloseTo(
      0.609,
      3,
    );
  });
});
