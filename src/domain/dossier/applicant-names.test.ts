import { describe, expect, it } from 'vitest';
import { known, type Source, typed, valueOf } from './answer';
import { askedName, withCompanyName } from './applicant-names';
import { emptyDossier } from './dossier';
import { withAnswer } from './edits';
import type { Patent } from './patent';
import type { Reading } from './reading';

const source = (place: string): Source => ({
  kind: 'file',
  fileName: '특허.xml',
  digest: '',
  format: 'kiprisXml',
  place,
  raw: '',
});
const readingOf = (...applicants: readonly (readonly string[])[]): Reading => ({
  fileName: '특허.xml',
  digest: '',
  format: 'kiprisXml',
  answers: {},
  statements: [],
  patents: applicants.map((names, at): Patent => ({
    applicationNumber: `102016000000${String(at)}`,
    kind: 'patent',
    applicants: known(names, source(`item[${String(at)}]`)),
  })),
  notices: [],
});
const asked = (reading: Reading) => {
  const found = askedName(emptyDossier, [reading]);
  return found && [found.applicants.map(valueOf), valueOf(found.likely)];
};

describe('the name of a company of which only patents were read', () => {
  it('is likely that of the one company which applied for most of them', () => {
    const reading = readingOf(['주식회사 가온', '가나대학교 산학협력단'], ['주식회사 가온'], ['김하나']);
    expect(asked(reading)).toEqual([['주식회사 가온'], '주식회사 가온']);
  });

  it('is asked without a likely one where a founder or several companies applied', () => {
    expect(asked(readingOf(['김하나'], ['김하나']))).toEqual([['김하나'], undefined]);
    const two = ['㈜가온', '㈜나루'];
    expect(asked(readingOf(two, two))).toEqual([two, undefined]);
  });

  it('is not asked where nobody applied for most of them', () => {
    expect(asked(readingOf(['㈜가온'], ['㈜나루']))).toBeUndefined();
  });

  it('is not asked where the draft or another file has a name', () => {
    const reading = readingOf(['㈜가온']);
    const named = withAnswer(emptyDossier, 'company.name', known('나루', typed));
    expect(askedName(named, [reading])).toBeUndefined();
    const other = withCompanyName(reading, known('나루', typed));
    expect(askedName(emptyDossier, [reading, other])).toBeUndefined();
  });

  it('keeps the place of the first patent that names it', () => {
    const reading = readingOf(['㈜가온'], ['㈜가온']);
    const name = askedName(emptyDossier, [reading])?.likely;
    expect(name?.source).toMatchObject({ place: 'item[0]' });
    expect(name && withCompanyName(reading, name).answers['company.name']).toEqual(name);
  });
});
