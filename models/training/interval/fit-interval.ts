import type { LocalText } from '../../../src/domain/local-text';
import type { IntervalPlan } from '../graph/pack-graph';
import { overAllRows, shareOfOnes } from '../evaluation/figures';
import { descentStep, refs, startDescent } from '../network/adam';
import { nn, numpy, tensor, type Tensor } from '../network/automatic-differentiation';
import { quantileOfSorted } from '../network/ramps';

/** One company with some answers left out: what the score was, and what it would have been. */
export interface MaskedCase {
  readonly company: string;
  /** Which of the spec's coverage groups it belongs to. */
  readonly groups: readonly boolean[];
  /** 1 where the input is missing. */
  readonly missing: readonly number[];
  /** Full score minus the score with the answers left out. */
  readonly difference: number;
  /** Variance of the score over the ensemble's members, of the score with the answers left out. */
  readonly spread: number;
}

export const statedCoverage = 0.8;

/** Companies that the interval was not fitted on are covered a little less often. */
const reserve = 0.005;

/** Raw parameters; softplus makes them positive, so that leaving out more never narrows the interval. */
interface RawInterval {
  readonly [name: string]: Tensor;
  readonly own: Tensor;
  readonly shared: Tensor;
  /** Before the sigmoid: 0 is the square root. */
  readonly power: Tensor;
}

const schedule = { steps: 300, learningRate: 0.1 };
/** Starting values before softplus: about 2 points squared, and 0.1 points, for each input. */
const start = { own: 2, shared: -2.2, power: 0 };

/**
 * Quantile regression (Koenker & Bassett 1978): the half width that the stated share of differences stays below, given
 * what is missing, so that the share holds for few and for many missing answers alike. Then one scale for all, so that
 * it holds exactly on the cases given (conformal).
 */
export function fitInterval(cases: readonly MaskedCase[]): IntervalPlan {
  const width = cases[0]!.missing.length;
  const missing = tensor(Float32Array.from(cases.flatMap((one) => one.missing)), [cases.length, width]);
  const spread = tensor(
    Float32Array.from(cases, (one) => one.spread),
    [cases.length, 1],
  );
  const distance = tensor(
    Float32Array.from(cases, (one) => Math.abs(one.difference)),
    [cases.length, 1],
  );
  const step = descentStep(pinballLoss, schedule);
  const column = (value: number) => numpy.full([width, 1], value);
  let descent = startDescent<RawInterval>({
    own: column(start.own),
    shared: column(start.shared),
    power: numpy.full([1, 1], start.power),
  });
  for (let count = 1; count <= schedule.steps; count += 1)
    descent = step(descent, refs({ missing, spread, distance }), count);
  const raw = descent.weights;
  const unscaled = {
    scale: 1,
    power: nn.sigmoid(raw.power).dataSync()[0]!,
    ownVariance: [...(nn.softplus(raw.own).dataSync() as Float32Array)],
    sharedDeviation: [...(nn.softplus(raw.shared).dataSync() as Float32Array)],
  };
  return { ...unscaled, scale: scaleFor(cases, unscaled) };
}

interface CaseTensors {
  readonly [name: string]: Tensor;
  readonly missing: Tensor;
  readonly spread: Tensor;
  readonly distance: Tensor;
}

function pinballLoss(
  { own, shared, power }: RawInterval,
  { missing, spread, distance }: CaseTensors,
): Tensor {
  const together = numpy.matmul(missing.ref, nn.softplus(shared));
  const variance = numpy
    .matmul(missing, nn.softplus(own))
    .add(together.ref.mul(together))
    .add(spread)
    .add(1e-4);
  const over = distance.sub(numpy.exp(numpy.log(variance).mul(nn.sigmoid(power))));
  return numpy.maximum(over.ref.mul(statedCoverage), over.mul(statedCoverage - 1)).mean();
}

function scaleFor(cases: readonly MaskedCase[], plan: IntervalPlan): number {
  const ratios = cases.map((one) => Math.abs(one.difference) / (halfWidth(one, plan) + 1e-9));
  return quantileOfSorted(Float64Array.from(ratios).sort(), statedCoverage + reserve);
}

export function halfWidth(
  { missing, spread }: MaskedCase,
  { scale, power, ownVariance, sharedDeviation }: IntervalPlan,
): number {
  const over = (amounts: readonly number[]) =>
    missing.reduce((sum, one, index) => sum + one * amounts[index]!, 0);
  return scale * (spread + over(ownVariance) + over(sharedDeviation) ** 2) ** power;
}

export interface Coverage {
  readonly label: LocalText;
  readonly measured: number;
  /** 95 %, by bootstrap over companies. */
  readonly interval: readonly [number, number];
  readonly rows: number;
}

const parts = 5;

/** Coverage on companies that neither the networks nor the interval have seen: five parts, each fitted without. */
export function measureCoverage(
  cases: readonly MaskedCase[],
  groups: readonly { readonly label: LocalText }[],
): readonly Coverage[] {
  const companies = [...new Set(cases.map(({ company }) => company))];
  const partOf = new Map(companies.map((company, index) => [company, index % parts]));
  const judged = Array.from({ length: parts }, (_, part) => {
    const plan = fitInterval(cases.filter(({ company }) => partOf.get(company) !== part));
    const unseen = cases.filter(({ company }) => partOf.get(company) === part);
    return unseen.map((one) => ({ one, covered: Math.abs(one.difference) <= halfWidth(one, plan) }));
  }).flat();
  const shareMissing = ({ missing }: MaskedCase) =>
    missing.reduce((sum, one) => sum + one, 0) / missing.length;
  const about = (share: number) => (one: MaskedCase) => Math.abs(shareMissing(one) - share) < 1 / 12;
  const strata: readonly (readonly [LocalText, (one: MaskedCase) => boolean])[] = [
    [{ ko: '전체', en: 'overall' }, () => true],
    ...groups.map(({ label }, index) => [label, (one: MaskedCase) => one.groups[index]!] as const),
    [{ ko: '약 3분의 1을 비움', en: 'about a third left out' }, about(1 / 3)],
    [{ ko: '약 3분의 2를 비움', en: 'about two thirds left out' }, about(2 / 3)],
  ];
  return strata.map(([label, belongs]) => {
    const found = judged.filter(({ one }) => belongs(one));
    const labels = found.map(({ covered }) => (covered ? 1 : 0));
    const companiesOf = found.map(({ one }) => one.company);
    const tested = [{ values: labels, labels, companies: companiesOf }];
    const { value, interval } = overAllRows(shareOfOnes, tested, `coverage/${label.en}`);
    return { label, rows: found.length, measured: value, interval };
  });
}
