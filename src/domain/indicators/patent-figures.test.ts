import { describe, expect, it } from 'vitest';
import { known, typed } from '../dossier/answer';
import type { CitedDocument, Patent } from '../dossier/patent';
import { fileThatHelps, patentFigures } from './patent-figures';

const cited = (count: number, one: string, more: Partial<CitedDocument> = {}): CitedDocument[] =>
  Array.from({ length: count }, () => ({ classes: [one], ...more }));

/** The patent of the handbook's worked examples, seen on 22 November 2026. */
const patent: Patent = {
  applicationNumber: '1020199990001',
  kind: 'patent',
  status: known('granted', typed),
  filedOn: known('2019-03-04', typed),
  publishedOn: known('2020-05-01', typed),
  registeredOn: known('2021-01-20', typed),
  ipcCodes: known(['H01L 21/02', 'G06F 16/33'], typed),
  claims: known(14, typed),
  familyOffices: known(4, typed),
  citedPatents: known(
    [
      ...cited(3, 'H01L', { isOwn: true }),
      ...cited(1, 'H01L'),
      ...cited(3, 'G06F'),
      ...cited(2, 'H04N'),
      ...cited(1, 'B60R'),
      { classes: [], isNonPatent: true },
      { classes: [], isNonPatent: true },
    ],
    typed,
  ),
  citingPatents: known(
    [
      ['2021-02-03', 'H01L'],
      ['2022-07-09', 'H01L'],
      ['2023-01-15', 'H01L'],
      ['2024-11-30', 'G06F'],
      ['2025-04-30', 'G06N'],
      ['2025-05-01', ''],
      ['2026-08-02', ''],
    ].map(([date, one]) => ({ date: date!, classes: one === '' ? [] : [one!] })),
    typed,
  ),
};

const seenOn = '2026-11-22';
const found = (id: string, of: Patent, on = seenOn) =>
  patentFigures(of, on).find((figure) => figure.id === id)?.found;

describe('figures of one patent, shown raw', () => {
  it.each([
    ['patent.citedDiversity', 0.7778],
    ['patent.generality', 0.7],
    ['patent.radicalness', 0.3],
    ['patent.citedCoverage', 1],
    ['patent.ipcClasses', 2],
    ['patent.familyOffices', 4],
    ['patent.claims', 14],
    ['patent.backwardCitations', 12],
    ['patent.ownCitations', 3],
    ['patent.nonPatentShare', 0.1667],
    ['patent.earlyCitations', 5],
    ['patent.observedYears', 5],
    ['patent.grantDays', 688],
    ['patent.yearsKept', 5.84],
    ['patent.yearsLeft', 12.28],
  ])('%s is %d', (id, value) => {
    const figure = found(id, patent);
    expect(figure?.state === 'known' && Number(figure.value.toFixed(value % 1 === 0 ? 6 : 4))).toBeCloseTo(
      value,
      id.startsWith('patent.years') ? 2 : 4,
    );
  });

  it('claims are set against ten citations', () => {
    const ten: Patent = { ...patent, backwardCitations: known(10, typed) };
    expect(found('patent.claimsPerCitation', ten)).toEqual({ state: 'known', value: 14 / 11 });
  });

  it('a cited patent without a class stays out of N and lowers the coverage', () => {
    const listed = known([...cited(2, 'H01L'), ...cited(1, 'G06F'), { classes: [] }], typed);
    const partly: Patent = { ...patent, citedPatents: listed };
    expect(found('patent.citedCoverage', partly)).toEqual({ state: 'known', value: 0.75 });
    expect(found('patent.radicalness', partly)).toEqual({ state: 'known', value: 0 });
  });

  it('a young patent shows the years observed', () => {
    const young: Patent = { ...patent, publishedOn: known('2024-03-01', typed) };
    const figure = found('patent.observedYears', young);
    expect(figure?.state === 'known' && figure.value).toBeCloseTo(2.73, 2);
  });
});

describe('what cannot be computed', () => {
  const bare: Patent = { applicationNumber: '1020199990001', kind: 'patent' };

  it.each(['patent.citedDiversity', 'patent.generality', 'patent.radicalness', 'patent.nonPatentShare'])(
    '%s without citations is missing, not zero, and a file is named that helps',
    (id) => {
      const figure = found(id, bare);
      if (figure?.state !== 'unknown') throw new Error('unknown');
      for (const asked of figure.missing) expect(fileThatHelps).toHaveProperty(asked.replace('patent:', ''));
    },
  );

  it.each(['patent.ownCitations', 'patent.nonPatentShare'])(
    '%s of a list that says only classes is missing, not zero',
    (id) => {
      const listed: Patent = { ...bare, citedPatents: known(cited(3, 'H01L'), typed) };
      expect(found(id, listed)).toEqual({ state: 'unknown', missing: ['patent:citedPatents'] });
    },
  );

  it.each([
    ['patent.citedDiversity', { citedPatents: known(cited(1, 'H01L'), typed) }],
    ['patent.radicalness', { citedPatents: known(cited(1, 'H01L'), typed) }],
    ['patent.generality', { citingPatents: known([{ date: '2021-02-03', classes: ['H01L'] }], typed) }],
  ])('%s needs two', (id, more) => {
    expect(found(id, { ...bare, ipcCodes: known(['H01L 21/02'], typed), ...more })).toEqual({
      state: 'notComputable',
      reason: 'tooFewCitations',
    });
  });

  it('every figure that lacks something names a file that helps', () => {
    const missing = patentFigures(bare, seenOn).flatMap((figure) =>
      figure.found.state === 'unknown' ? figure.found.missing : [],
    );
    expect(missing.length).toBeGreaterThan(10);
    for (const asked of missing) expect(fileThatHelps).toHaveProperty(asked.replace('patent:', ''));
  });

  it('an application has neither a lag nor years kept', () => {
    const pending: Patent = { ...patent, status: known('pending', typed) };
    for (const id of ['patent.grantDays', 'patent.yearsKept'])
      expect(found(id, pending)).toEqual({ state: 'notComputable', reason: 'notRegistered' });
  });

  it('an ended right has no life left', () => {
    const lapsed: Patent = { ...patent, status: known('lapsed', typed) };
    expect(found('patent.yearsLeft', lapsed)).toEqual({ state: 'notApplicable' });
  });

  it('a grant before the filing is no lag', () => {
    const impossible: Patent = { ...patent, registeredOn: known('2018-01-20', typed) };
    expect(found('patent.grantDays', impossible)).toEqual({
      state: 'unknown',
      missing: ['patent:registeredOn'],
    });
  });

  it('a utility model lives ten years', () => {
    const model: Patent = { ...patent, kind: 'utilityModel' };
    const figure = found('patent.yearsLeft', model);
    expect(figure?.state === 'known' && figure.value).toBeCloseTo(2.28, 2);
  });

  it('nothing is left once the term is over', () => {
    expect(found('patent.yearsLeft', patent, '2040-01-01')).toEqual({ state: 'known', value: 0 });
  });
});
