import { describe, expect, it } from 'vitest';
import { technologyIntensityOf } from './technology-intensity';

describe('R&D intensity of an industry', () => {
  it.each([
    ['26110', 4, 'semiconductors'],
    ['21210', 4, 'medicines'],
    ['31311', 4, 'aircraft, unlike other transport equipment'],
    ['58221', 4, 'software, unlike other publishing'],
    ['58111', 1, 'books'],
    ['29271', 3, 'semiconductor machines'],
    ['31111', 2, 'ships'],
    ['10711', 1, 'food'],
    ['46510', 0, 'wholesale'],
    ['715', 1, 'three digits, as listed companies file them'],
  ])('of %s is %d (%s)', (ksic, intensity) => {
    expect(technologyIntensityOf(ksic)).toBe(intensity);
  });

  it.each(['', '2', '26A10', '261100'])('is unknown for "%s", which is no industry code', (ksic) => {
    expect(technologyIntensityOf(ksic)).toBeUndefined();
  });
});
