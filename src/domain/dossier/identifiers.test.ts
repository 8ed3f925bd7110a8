import { describe, expect, it } from 'vitest';
import {
  applicationNumberOf,
  businessNumberProblem,
  corporateNumberProblem,
  formatApplicationNumber,
  formatBusinessNumber,
  registrationNumberOf,
} from './identifiers';

describe('business registration number', () => {
  it.each(['124-81-00998', '617-81-17517', '1208147521', '220-81-62517'])('%s is right', (number) => {
    expect(businessNumberProblem(number)).toBeUndefined();
  });

  it.each([
    ['123-45-67890', 'checksum'],
    ['124-81-00989', 'checksum'],
    ['000-00-00000', 'reserved'],
    ['124-81-0099', 'length'],
  ])('%s has a problem of %s', (number, problem) => {
    expect(businessNumberProblem(number)).toBe(problem);
  });

  it('is shown 3-2-5', () => {
    expect(formatBusinessNumber('1248100998')).toBe('124-81-00998');
  });
});

describe('corporate registration number', () => {
  it.each(['130111-0006246', '180111-0210300', '110111-1129497', '110111-1707178'])(
    '%s is right',
    (number) => {
      expect(corporateNumberProblem(number)).toBeUndefined();
    },
  );

  it.each(['130111-0047796', '110111-1234567', '110111-1129479'])('%s fails its checksum', (number) => {
    expect(corporateNumberProblem(number)).toBe('checksum');
  });
});

describe('patent numbers', () => {
  it.each([
    ['10-2016-0062884', '1020160062884'],
    ['1020160062884', '1020160062884'],
    ['20-2015-0005106', '2020150005106'],
  ])('application %s', (text, expected) => {
    expect(applicationNumberOf(text)).toBe(expected);
  });

  it.each(['1020230000001X0', '30-2016-0062884', '10-1828-0062884', ''])(
    'no application number: %s',
    (text) => {
      expect(applicationNumberOf(text)).toBeUndefined();
    },
  );

  it.each([
    ['10-1928417-0000', '1019284170000'],
    ['10-1928417', '1019284170000'],
  ])('registration %s', (text, expected) => {
    expect(registrationNumberOf(text)).toBe(expected);
  });

  it('is shown 2-4-7', () => {
    expect(formatApplicationNumber('1020160062884')).toBe('10-2016-0062884');
  });
});
