import { describe, expect, it } from 'vitest';
import { randomStream } from '../random';
import { encode, rampsBetween } from './ramps';
import { trainMembers } from './train-members';

describe('member networks of a rare outcome', () => {
  const random = randomStream('rare');
  const rows = Array.from({ length: 400 }, () => [random.next()]);
  const labels = rows.map((_, row) => (row % 20 === 0 ? 1 : 0));
  const all = rows.map((_, row) => row);
  const ramps = rampsBetween(0, [0, 1]);
  const meanLogit = (outcomes: readonly number[]) => {
    const [member] = trainMembers({
      purpose: 'rare',
      units: encode(rows, ramps, [0.5]),
      unitCount: ramps.length,
      labels: outcomes,
      signs: { areEnforced: true, ofUnits: [1] },
      members: [{ group: 0, learnsFrom: all, stopsBy: all, targets: outcomes }],
      settings: {
        members: 1,
        teacherShare: 0,
        firstLayer: 8,
        secondLayer: 4,
        steps: 20,
        batchRows: 400,
        learningRate: 1e-6,
        decay: 0,
        skipDecay: 0,
      },
    });
    return member!.logits.reduce((sum, logit) => sum + logit, 0) / rows.length;
  };

  it('begin at its base rate', () => {
    const even = rows.map((_, row) => row % 2);
    expect(meanLogit(labels) - meanLogit(even)).toBeCloseTo(Math.log(0.05 / 0.95), 3);
  });
});
