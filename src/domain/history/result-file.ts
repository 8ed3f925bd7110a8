import type { Evaluation } from './evaluation';

/** By this a result's file is recognised, whatever it is called. */
export const resultFileFormat = 'tech-rating-result';

/** The result of one evaluation as a JSON file; `public/result.schema.json` says what stands in it. */
export function resultFileText(
  { at, digest, packs, result }: Pick<Evaluation, 'at' | 'digest' | 'packs' | 'result'>,
  isExample: boolean,
): string {
  const file = { format: resultFileFormat, evaluatedAt: at, isExample, dossierDigest: digest, packs, result };
  return `${JSON.stringify(file, null, 1)}\n`;
}
