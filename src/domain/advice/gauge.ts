import type { Dossier } from '../dossier/dossier';
import type { Patent } from '../dossier/patent';
import { companyFeatures, type Feature, featureValue, patentFeatures } from '../evaluation/features';
import { type Model, type ModelOutputs, rowOf } from '../evaluation/model';
import { clampedHundredths } from '../grading/fixed-point';
import { portfolioScore } from '../grading/portfolio';
import { companyIndicators } from '../indicators/catalogue';
import { heldPatents } from '../indicators/intellectual-property';
import type { LeverAt } from './lever-at';
import type { Plan } from './plan';
import type { Standing } from './target';

/** Measures many plans at once, in one run of the model. */
export interface Gauge {
  readonly model: Model;
  measure(plans: readonly Plan[]): Promise<readonly Standing[]>;
  /** Inputs of the company, or of the patent that leads. */
  readonly features: readonly Feature[];
  /** What rows of these inputs would give with all else as it is. */
  standingsOf(rows: readonly (readonly number[])[]): Promise<readonly Standing[]>;
}

function companyStanding({ manifest }: Model, outputs: ModelOutputs, row: number): Standing {
  const { score, groups } = rowOf(outputs, row);
  const column = (id: string) => manifest.groups.findIndex((group) => group.id === id);
  const [growth, safety] = [groups[column('axis.growth')], groups[column('axis.risk')]];
  return growth === undefined || safety === undefined ? { score } : { score, axes: { growth, safety } };
}

const asTensor = (rows: readonly (readonly number[])[]): Float32Array => Float32Array.from(rows.flat());

/**
 * Of a company. A plan's row is the company's with those inputs derived anew that its levers were seen to move; all inputs
 * are derived only once for each lever, and again when a route is checked.
 */
export class CompanyGauge implements Gauge {
  readonly features: readonly Feature[];
  readonly model: Model;
  readonly #row: readonly number[];
  readonly #movedBy = new Map<LeverAt, readonly number[]>();

  constructor(model: Model, dossier: Dossier) {
    this.model = model;
    this.features = companyFeatures(model.manifest, dossier);
    this.#row = this.features.map(featureValue);
  }

  measure(plans: readonly Plan[]): Promise<readonly Standing[]> {
    return this.standingsOf(plans.map((plan) => this.#rowOf(plan)));
  }

  async standingsOf(rows: readonly (readonly number[])[]): Promise<readonly Standing[]> {
    if (rows.length === 0) return [];
    const outputs = await this.model.run(asTensor(rows), rows.length);
    return rows.map((_, row) => companyStanding(this.model, outputs, row));
  }

  #rowOf({ moves, dossier }: Plan): readonly number[] {
    const levers = [...moves.keys()];
    const [only] = levers;
    if (levers.length === 1 && only && !this.#movedBy.has(only)) return this.#learn(only, dossier);
    const row = [...this.#row];
    for (const column of new Set(levers.flatMap((at) => this.#movedBy.get(at) ?? []))) {
      const input = this.model.manifest.inputs[column];
      const found = input && companyIndicators.get(input.id)?.derive(dossier);
      if (found) row[column] = featureValue({ input, found });
    }
    return row;
  }

  #learn(at: LeverAt, dossier: Dossier): readonly number[] {
    const row = companyFeatures(this.model.manifest, dossier).map(featureValue);
    this.#movedBy.set(
      at,
      row.flatMap((value, column) => (Object.is(value, this.#row[column]) ? [] : [column])),
    );
    return row;
  }
}

/** Of a portfolio. A patent that a plan leaves alone is not run again. */
export class PortfolioGauge implements Gauge {
  readonly model: Model;
  readonly #held: readonly Patent[];
  readonly #scores = new Map<Patent, number>();
  #leading: Patent | undefined;

  private constructor(model: Model, dossier: Dossier) {
    this.model = model;
    this.#held = heldPatents(dossier);
  }

  static async of(model: Model, dossier: Dossier): Promise<PortfolioGauge> {
    const gauge = new PortfolioGauge(model, dossier);
    await gauge.#score(gauge.#held);
    const score = (patent: Patent) => gauge.#scores.get(patent) ?? 0;
    gauge.#leading = [...gauge.#held].sort((one, other) => score(other) - score(one))[0];
    return gauge;
  }

  get features(): readonly Feature[] {
    return this.#leading ? patentFeatures(this.model.manifest, this.#leading) : [];
  }

  async measure(plans: readonly Plan[]): Promise<readonly Standing[]> {
    const portfolios = plans.map(({ dossier }) => heldPatents(dossier));
    await this.#score([...new Set(portfolios.flat())].filter((patent) => !this.#scores.has(patent)));
    return portfolios.map((patents) => this.#portfolio(patents.map((one) => this.#scores.get(one) ?? 0)));
  }

  async standingsOf(rows: readonly (readonly number[])[]): Promise<readonly Standing[]> {
    if (rows.length === 0) return [];
    const others = this.#held
      .filter((patent) => patent !== this.#leading)
      .map((patent) => this.#scores.get(patent) ?? 0);
    const { score } = await this.model.run(asTensor(rows), rows.length);
    return [...score].map((own) => this.#portfolio([own, ...others]));
  }

  async #score(patents: readonly Patent[]): Promise<void> {
    if (patents.length === 0) return;
    const rows = patents.map((patent) => patentFeatures(this.model.manifest, patent).map(featureValue));
    const { score } = await this.model.run(asTensor(rows), patents.length);
    patents.forEach((patent, at) => this.#scores.set(patent, score[at] ?? 0));
  }

  #portfolio(scores: readonly number[]): Standing {
    return { score: portfolioScore(scores.map(clampedHundredths)) / 100 };
  }
}
