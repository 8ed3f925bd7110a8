import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referenceFaults } from './check-reference';
import type { ReferenceDistribution } from './reference-distribution';

const shipped = JSON.parse(
  readFileSync('models/innovation-growth/reference.json', 'utf8'),
) as ReferenceDistribution;
const [first] = shipped.cells;
if (!first) throw new Error('a distribution without cells');
const cellWith = (change: object) => ({ ...shipped, cells: [{ ...first, ...change }] });
const margins = (companies: number, ...values: readonly number[]) => ({
  'finance.operatingMargin': { companies, values },
});

describe('a reference distribution', () => {
  it('that ships is as it must be', () => {
    expect(referenceFaults(shipped)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['that is no object', [], ''],
    ['of a newer schema', { ...shipped, schema: 2 }, 'schema'],
    ['with too few companies in a cell', cellWith({ companies: 19 }), 'cells[0].companies'],
    [
      'with percentiles of too few companies',
      cellWith({ indicators: margins(3, 1, 2, 3, 4, 5, 6, 7) }),
      'cells[0].indicators.finance.operatingMargin.companies',
    ],
    [
      'with as many values as there are not shares',
      cellWith({ indicators: margins(30, 1, 2, 3) }),
      'cells[0].indicators.finance.operatingMargin.values',
    ],
    [
      'with percentiles that fall',
      cellWith({ grown: margins(30, 1, 2, 3, 4, 5, 7, 6) }),
      'cells[0].grown.finance.operatingMargin.values',
    ],
    ['with a list instead of figures', cellWith({ grown: [] }), 'cells[0].grown'],
  ])('%s is told with its place', (_, json, place) => {
    expect(referenceFaults(json)[0]?.place).toBe(place);
  });
});
