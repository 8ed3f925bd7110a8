import type { Omission } from '../packs/pack-spec';
import type { RandomStream } from '../random';

/** Leaves answers out the way people do: whole sheets together, single questions here and there. */
export function omitAnswers(
  features: readonly number[],
  inputs: readonly string[],
  omissions: readonly Omission[],
  random: RandomStream,
): number[] {
  const omitted = new Set(omissions.flatMap((omission) => omittedBy(omission, random)));
  return features.map((value, column) => (omitted.has(inputs[column]!) ? Number.NaN : value));
}

function omittedBy(omission: Omission, random: RandomStream): readonly string[] {
  if ('chance' in omission) return random.next() < omission.chance ? omission.inputs : [];
  const share = omission.shares[random.below(omission.shares.length)]!;
  return omission.inputs.filter(() => random.next() < share);
}
