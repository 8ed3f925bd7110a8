import type { PackManifest } from '../../src/domain/pack/manifest';
import type { RandomStream } from '../training/random';

type DrawValue = (manifest: PackManifest, column: number, random: RandomStream) => number;

/** Companies between nothing and everything answered. */
export function randomCompanies(
  manifest: PackManifest,
  count: number,
  random: RandomStream,
  draw: DrawValue = ordinaryValue,
): number[][] {
  return Array.from({ length: count }, () => {
    const unanswered = random.next() * 0.6;
    return [...manifest.inputs.keys()].map((column) =>
      random.next() < unanswered ? Number.NaN : draw(manifest, column, random),
    );
  });
}

/** Any value of the whole range, each as likely as the other. */
export function anyValue(manifest: PackManifest, column: number, random: RandomStream): number {
  const [low, high] = manifest.inputs[column]!.range;
  return Math.fround(low + (high - low) * random.next());
}

/** Values near the reference more often than far out. */
export function ordinaryValue(manifest: PackManifest, column: number, random: RandomStream): number {
  const { range, reference } = manifest.inputs[column]!;
  const end = range[random.below(2)]!;
  return Math.fround(reference + (end - reference) * random.next() ** 3);
}

/** From below the range to above it, close together around the reference, where companies are. */
export function sweepValues({ inputs }: PackManifest, column: number): number[] {
  const { range, reference } = inputs[column]!;
  const between = [0, 0.05, 0.2, 0.5, 1].flatMap((share) =>
    range.map((end) => reference + (end - reference) * share),
  );
  const width = range[1] - range[0];
  return [...new Set([range[0] - width, ...between, range[1] + width].map(Math.fround))].sort(
    (one, other) => one - other,
  );
}
