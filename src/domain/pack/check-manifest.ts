import { singlePatentIndicators, companyIndicators } from '../indicators/catalogue';
import {
  type Check,
  expecting,
  type JsonFault,
  list,
  localText,
  number,
  object,
  oneOf,
  optional,
  pair,
  pattern,
  share,
  text,
  truth,
  whole,
} from '../json-checks';
import {
  type GoldenVectors,
  type GradingRule,
  type InputPart,
  type PackFile,
  type PackGroup,
  packIds,
  type PackInput,
  type PackManifest,
  type PackMetric,
  type PackOutcome,
  type PackTraining,
  type ScorePart,
} from './manifest';

const learnedPart = object<InputPart & { kind: 'learned' }>({
  kind: oneOf('learned'),
  head: text,
  dataSets: list(text, 1),
});
const priorPart = object<InputPart & { kind: 'prior' }>({ kind: oneOf('prior'), group: text, source: text });
const inputPart: Check = (value, place) =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'learned'
    ? learnedPart(value, place)
    : priorPart(value, place);

const manifestShape = object<PackManifest>({
  schema: oneOf(1),
  id: oneOf(...packIds),
  version: pattern('a semantic version', /^\d+\.\d+\.\d+(?:-[\w.]{1,40})?$/),
  purpose: localText,
  opset: whole(1),
  inputs: list(
    object<PackInput>({
      id: text,
      unit: text,
      range: pair(number()),
      direction: oneOf(1, -1, 0),
      reference: number(),
      seen: optional(pair(number())),
      parts: list(inputPart),
    }),
    1,
  ),
  groups: list(
    object<PackGroup>({
      id: text,
      kind: oneOf('head', 'item', 'capability', 'section', 'axis', 'metric'),
      label: localText,
    }),
    1,
  ),
  outcomes: list(object<PackOutcome>({ id: text, label: localText, dataSet: text, baseRate: share })),
  scoreParts: list(
    object<ScorePart>({
      group: text,
      weight: number(0, 1),
      additive: truth,
      inputs: list(text, 1),
      unions: optional(list(list(text, 1))),
    }),
    1,
  ),
  referenceScore: number(0, 100),
  gradingRule: optional(object<GradingRule>({ widestInterval: number(0, 100), mostOutsideSeen: share })),
  referencePopulation: localText,
  files: list(
    object<PackFile>({
      path: text,
      bytes: whole(1),
      sha256: pattern('64 hexadecimal digits in lower case', /^[0-9a-f]{64}$/),
    }),
    1,
    20,
  ),
  training: object<PackTraining>({
    seed: number(),
    dataSets: list(
      object<PackTraining['dataSets'][number]>({ id: text, licence: text, rows: whole(1), outcome: text }),
    ),
    split: text,
    metrics: list(
      object<PackMetric>({
        head: text,
        name: text,
        value: number(),
        interval: pair(number()),
        rows: whole(1),
        protocol: text,
      }),
    ),
    learnedShare: number(-1, 2),
    intervalCoverage: object<PackTraining['intervalCoverage']>({
      stated: share,
      measured: share,
      rows: whole(1),
    }),
  }),
  licence: text,
});

/** A game with n players is run 2^n times in the browser while somebody waits. */
const mostPlayers = 16;

/** Coalitions are bit masks of whole numbers with 31 usable bits. */
const mostInputs = 31;

/** Groups that a purpose's grade is made of; see `evaluate`. */
const neededGroups: Readonly<Partial<Record<PackManifest['id'], readonly string[]>>> = {
  'business-feasibility': ['axis.growth', 'axis.risk'],
};

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function inputFaults({ inputs, groups }: PackManifest): readonly JsonFault[] {
  const named = new Set(groups.map(({ id }) => id));
  return inputs.flatMap(({ range: [low, high], reference, seen, parts }, index) => {
    const place = `inputs[${index}]`;
    const faults: JsonFault[] = [];
    if (low >= high) faults.push({ place: `${place}.range`, expected: 'the lower end first' });
    if (reference < low || reference > high)
      faults.push({ place: `${place}.reference`, expected: 'a value within the range' });
    if (seen && seen[0] > seen[1]) faults.push({ place: `${place}.seen`, expected: 'the lower end first' });
    parts.forEach((part, at) => {
      const group = part.kind === 'learned' ? part.head : part.group;
      if (!named.has(group)) faults.push({ place: `${place}.parts[${at}]`, expected: 'an id from groups' });
    });
    return faults;
  });
}

/** The larger exponent of the two games: unions with single inputs, and the inputs within one union. */
function playersOf({ inputs, unions = [] }: ScorePart): number {
  const together = unions.flat().length;
  return inputs.length - together + unions.length + Math.max(0, ...unions.map(({ length }) => length));
}

function scorePartFaults({ inputs, groups, scoreParts }: PackManifest): readonly JsonFault[] {
  const groupIds = new Set(groups.map(({ id }) => id));
  const inputIds = new Set(inputs.map(({ id }) => id));
  const faults = scoreParts.flatMap((part, index): readonly JsonFault[] => {
    const place = `scoreParts[${index}]`;
    const found: JsonFault[] = [];
    if (!groupIds.has(part.group)) found.push({ place: `${place}.group`, expected: 'an id from groups' });
    part.inputs.forEach((id, at) => {
      if (!inputIds.has(id)) found.push({ place: `${place}.inputs[${at}]`, expected: 'an id from inputs' });
    });
    const inUnions = part.unions?.flat() ?? [];
    if (repeated(inUnions).length > 0 || inUnions.some((id) => !part.inputs.includes(id)))
      found.push({ place: `${place}.unions`, expected: 'inputs of this part, each at most once' });
    if (!part.additive && playersOf(part) > mostPlayers)
      found.push({ place: `${place}.inputs`, expected: `at most ${mostPlayers} players in one game` });
    if (!part.additive && part.inputs.length > mostInputs)
      found.push({ place: `${place}.inputs`, expected: `at most ${mostInputs} inputs in one game` });
    return found;
  });
  const total = scoreParts.reduce((sum, { weight }) => sum + weight, 0);
  if (Math.abs(total - 1) > 1e-6) faults.push({ place: 'scoreParts', expected: `weights that sum to 1` });
  return faults;
}

function idFaults({ id, inputs, groups, outcomes, scoreParts, files }: PackManifest): readonly JsonFault[] {
  const lists = {
    inputs: inputs.map((one) => one.id),
    groups: groups.map((one) => one.id),
    outcomes: outcomes.map((one) => one.id),
    scoreParts: scoreParts.map(({ group }) => group),
    files: files.map(({ path }) => path),
  };
  const twice = Object.entries(lists).flatMap(([place, ids]) =>
    repeated(ids).map((one) => ({ place, expected: `${one} only once` })),
  );
  const missing = (neededGroups[id] ?? [])
    .filter((group) => !lists.groups.includes(group))
    .map((group) => ({ place: 'groups', expected: `a group ${group}` }));
  return [...twice, ...missing];
}

/** Everything that is wrong with the JSON as a manifest of schema 1, in the order of the file; empty when it is one. */
export function manifestFaults(value: unknown): readonly JsonFault[] {
  const faults = manifestShape(value, '');
  if (faults.length > 0) return faults;
  const manifest = value as PackManifest;
  return [...inputFaults(manifest), ...scorePartFaults(manifest), ...idFaults(manifest)];
}

function catalogueEntry({ id }: PackManifest, indicator: string) {
  return id === 'originality' ? singlePatentIndicators.get(indicator) : companyIndicators.get(indicator);
}

/** Inputs that this app cannot derive from a dossier. */
export function unknownIndicators(manifest: PackManifest): readonly string[] {
  return manifest.inputs.map(({ id }) => id).filter((id) => !catalogueEntry(manifest, id));
}

/** Inputs whose unit or range is not the catalogue's: the graph would read other numbers than it was made for. */
export function catalogueFaults(manifest: PackManifest): readonly JsonFault[] {
  return manifest.inputs.flatMap((input, index) => {
    const entry = catalogueEntry(manifest, input.id);
    if (!entry) return [];
    const faults: JsonFault[] = [];
    if (entry.unit !== input.unit)
      faults.push({ place: `inputs[${index}].unit`, expected: `${entry.unit}, as in the catalogue` });
    if (entry.range.some((end, at) => end !== input.range[at]))
      faults.push({
        place: `inputs[${index}].range`,
        expected: `${entry.range.join(' to ')}, as in the catalogue`,
      });
    return faults;
  });
}

const numbers = (length: number): Check => list(number(), length, length);

/** Everything that is wrong with the JSON as golden vectors of the pack. */
export function goldenFaults(
  value: unknown,
  { inputs, groups, outcomes }: PackManifest,
): readonly JsonFault[] {
  const cell = expecting('a number or null', (one) => one === null || Number.isFinite(one));
  return object<GoldenVectors>({
    // Scores are printed in hundredths: a tolerance of more than half of one could move a grade.
    tolerance: number(0, 0.005),
    rows: list(
      object<GoldenVectors['rows'][number]>({
        features: list(cell, inputs.length, inputs.length),
        // Float32 sums of parts at their ends can lie a little outside 0 to 100; they are clamped when read.
        score: number(-0.01, 100.01),
        groups: numbers(groups.length),
        probability: numbers(outcomes.length),
        interval: numbers(2),
      }),
      5,
    ),
  })(value, '');
}
