import { advise } from '../../src/domain/advice/advise.ts';
import { exampleDossier } from '../../src/domain/dossier/example.ts';
import {
  evaluateBusinessFeasibility,
  evaluateInnovationGrowth,
  evaluateOriginality,
} from '../../src/domain/evaluation/evaluate.ts';
import { nativeModel } from '../golden/native-model.ts';
import { type Figure, figure } from './figure.ts';

const today = '2026-11-26';

async function timesOf(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  await work();
  for (let run = 0; run < count; run++) {
    const start = performance.now();
    await work();
    found.push(performance.now() - start);
  }
  return found;
}

/** Searching and explaining, all three models on the worked example, in this process without a browser. */
export async function thoughtFigures(runs: number): Promise<readonly Figure[]> {
  const innovation = await nativeModel('innovation-growth');
  const feasibility = await nativeModel('business-feasibility');
  const originality = await nativeModel('originality');
  const search = async () => {
    await advise('innovationGrowth', innovation, exampleDossier, today);
    await advise('businessFeasibility', feasibility, exampleDossier, today);
    await advise('originality', originality, exampleDossier, today);
  };
  const explain = async () => {
    await evaluateInnovationGrowth(innovation, exampleDossier);
    await evaluateBusinessFeasibility(feasibility, exampleDossier);
    await evaluateOriginality(originality, exampleDossier);
  };
  return [
    figure('next_step_ms', 'ms', await timesOf(runs * 3, search)),
    figure('explain_ms', 'ms', await timesOf(runs * 3, explain)),
  ];
}
