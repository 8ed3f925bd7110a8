import type { Answer } from '../../domain/dossier/answer';
import { type Patent, patentAttributes } from '../../domain/dossier/patent';
import type { Remarks } from '../remarks';

/** One patent for each application number. What the first record lacks comes from the later; it keeps what it has. */
export function mergePatents(patents: readonly Patent[], remarks: Remarks): readonly Patent[] {
  const merged = new Map<string, Patent>();
  for (const patent of patents) {
    const first = merged.get(patent.applicationNumber);
    merged.set(patent.applicationNumber, first ? mergeTwo(first, patent, remarks) : patent);
  }
  return [...merged.values()];
}

function mergeTwo(first: Patent, second: Patent, remarks: Remarks): Patent {
  for (const attribute of patentAttributes) {
    const other = second[attribute];
    if (other?.source.kind === 'file' && isAnother(first[attribute], other)) {
      remarks.add('patentStatedTwice', other.source.place, other.source.raw);
    }
  }
  return { ...second, ...first };
}

const isAnother = (one: Answer<unknown> | undefined, other: Answer<unknown>): boolean =>
  one?.state === 'known' &&
  other.state === 'known' &&
  JSON.stringify(one.value) !== JSON.stringify(other.value);
