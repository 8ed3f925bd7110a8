import { describe, expect, it } from 'vitest';
import { bothWays, withNumbersMeant } from './doubtful-numbers';
import type { Patent } from './patent';
import type { Reading } from './reading';

const patent = (applicationNumber: string): Patent => ({ applicationNumber, kind: 'patent' });
const certain = patent('1020160062884');
const doubtful = patent('1020050010000');
const reading: Reading = {
  fileName: 'a.xlsx',
  digest: '',
  format: 'patentSheet',
  answers: {},
  statements: [],
  patents: [certain],
  doubtful: [doubtful],
  notices: [],
};

describe('numbers that may be applications or registrations', () => {
  it('are shown as both would be printed', () => {
    expect(bothWays(doubtful)).toEqual({ application: '10-2005-0010000', registration: '10-2005001-0000' });
  });

  it('wait as long as the person has not said what they are', () => {
    expect(withNumbersMeant(reading, undefined)).toBe(reading);
  });

  it('are patents where they are applications', () => {
    const meant = withNumbersMeant(reading, 'application');
    expect([meant.patents, meant.doubtful, meant.notices]).toEqual([[certain, doubtful], undefined, []]);
  });

  it('stay out where they are registrations, and that is said', () => {
    const meant = withNumbersMeant(reading, 'registration');
    expect([meant.patents, meant.doubtful]).toEqual([[certain], undefined]);
    expect(meant.notices).toEqual([{ code: 'registrationsLeftOut', count: 1 }]);
  });
});
