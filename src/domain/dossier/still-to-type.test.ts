import { describe, expect, it } from 'vitest';
import { hundredths } from '../grading/fixed-point';
import type { Asked } from '../indicators/derived';
import type { Graded, NotGraded, PointsLine, ResultDocument } from '../result/result';
import { known, typed } from './answer';
import { emptyDossier } from './dossier';
import { withAmount, withAnswer } from './edits';
import { exampleDossier } from './example';
import { isByWorth, stillToType } from './still-to-type';

const dossier = withAmount(emptyDossier, 2024, 'revenue', known(1, typed));
const placesOf = (...inputs: Parameters<typeof stillToType>) =>
  stillToType(...inputs).map(({ asked }) => asked);

const line = (room: number, ...missing: Asked[]): PointsLine => ({
  indicator: 'any',
  found: { state: 'unknown', missing },
  points: 0,
  room,
  origin: 'prior',
});
const model = { id: 'originality', version: '1' } as const;
const nothing: NotGraded = { status: 'notGraded', model, reason: 'nothingAnswered' };
const graded = (...points: PointsLine[]) => ({ status: 'graded', points }) as unknown as Graded;
const resultOf = (first: unknown, second: unknown = nothing): ResultDocument =>
  ({
    schema: 1,
    innovationGrowth: first,
    businessFeasibility: second,
    originality: nothing,
  }) as ResultDocument;

describe('what is left to type', () => {
  it('without a result stands in the order of the form, accounts of the form among it', () => {
    const places = placesOf(dossier);
    expect(places[0]).toBe('company.name');
    const at = (asked: Asked) => places.indexOf(asked);
    expect(at('account:rdManufacturing')).toBeGreaterThan(at('keyStaff'));
    expect(at('account:rdManufacturing')).toBeLessThan(at('patents'));
    expect(places).not.toContain('account:cash');
    expect(new Set(places).size).toBe(places.length);
  });

  it('begins with what has most room over all three models', () => {
    const result = resultOf(
      graded(line(90, 'account:rdManufacturing', 'account:rdExpense'), line(70, 'keyStaff')),
      graded(line(30, 'account:rdManufacturing'), line(0, 'ceoCareer')),
    );
    expect(stillToType(dossier, result).slice(0, 3)).toEqual([
      { asked: 'account:rdManufacturing', room: 75, years: [2024, 2023, 2022] },
      { asked: 'keyStaff', room: 70, years: [] },
      { asked: 'account:rdExpense', room: 45, years: [2024, 2023, 2022] },
    ]);
    expect(placesOf(dossier, result)).toContain('ceoCareer');
  });

  it('goes on with what a withheld grade asks for', () => {
    const withheld: NotGraded = {
      status: 'notGraded',
      model,
      reason: 'tooMuchUnknown',
      width: hundredths(1),
      widest: hundredths(0),
      toAnswer: ['keyStaff'],
    };
    const places = placesOf(dossier, resultOf(graded(line(5, 'ceoCareer')), withheld));
    expect(places.slice(0, 2)).toEqual(['ceoCareer', 'keyStaff']);
  });

  it('is said to be by worth only where a result says anything of worth', () => {
    const isOrdered = (result?: ResultDocument) => isByWorth(stillToType(dossier, result), result);
    expect(isOrdered()).toBe(false);
    expect(isOrdered(resultOf(nothing))).toBe(false);
    expect(isOrdered(resultOf(graded(line(0, 'keyStaff'))))).toBe(false);
    expect(isOrdered(resultOf(graded(line(90, 'keyStaff'))))).toBe(true);
  });

  it('names the years of an account that only older years lack', () => {
    const result = resultOf(graded(line(90, 'account:revenue')));
    expect(stillToType(dossier, result)[0]?.years).toEqual([2023, 2022]);
    const older = withAmount(dossier, 2022, 'revenue', known(1, typed));
    expect(stillToType(older, result)[0]?.years).toEqual([2023]);
  });

  it('leaves out what has been answered since the result, and what is not asked', () => {
    const result = resultOf(graded(line(90, 'company.name', 'account:revenue', 'patent:claims')));
    const three = [2023, 2022].reduce(
      (before, year) => withAmount(before, year, 'revenue', known(1, typed)),
      withAnswer(dossier, 'company.name', known('가온', typed)),
    );
    expect(placesOf(three, result)).not.toContain('company.name');
    expect(placesOf(three, result)).not.toContain('account:revenue');
    expect(placesOf(three, result)).not.toContain('patent:claims');
    const none = withAnswer(emptyDossier, 'statements.prepared', known('none', typed));
    expect(placesOf(none).filter((asked) => asked.startsWith('account:'))).toEqual([]);
  });

  it('of a full example is little', () => {
    expect(placesOf(exampleDossier).length).toBeLessThan(placesOf(emptyDossier).length / 2);
  });
});
