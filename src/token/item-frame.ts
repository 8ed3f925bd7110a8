import type { Disclosure } from '../domain/disclosure/disclosure';

/** Which claims are items of their own, as @sd-jwt/core is told: names under `_sd`, and frames of what lies deeper. */
export type ItemFrame = { readonly [key: string]: ItemFrame | readonly (string | number)[] };

const all = (list: readonly unknown[]): ItemFrame => ({ _sd: list.map((_, at) => at) });
const namesIn = (held: object): ItemFrame => ({ _sd: Object.keys(held) });
const parts = new Set<string>(['groups', 'points', 'reasons', 'outcomes', 'patents', 'outsideSeen']);

/**
 * [Note: every item can be left out]
 * Each disclosed value is an item with a salt of its own, so that whoever holds the token can show a still smaller part of
 * it under the same signature. A report presents all of its items: one that is missing was taken out. Values that the
 * company did not choose are not in the token, not even as salted digests: nobody could ever open these.
 */
export function itemFrame({ company, results, inputs, notes, peers }: Disclosure): ItemFrame {
  const lists = ['ceoCareer', 'keyStaff', 'developments'].filter((name) => name in inputs);
  return {
    _sd: peers ? ['peers'] : [],
    company: namesIn(company),
    results: {
      ...namesIn(results),
      ...Object.fromEntries(
        Object.entries({ ...results } as Readonly<Record<string, object>>).map(([model, result]) => [
          model,
          { _sd: Object.keys(result).filter((key) => parts.has(key)) },
        ]),
      ),
    },
    inputs: {
      _sd: lists,
      answers: namesIn(inputs.answers),
      amounts: all(inputs.amounts),
      patents: all(inputs.patents),
    },
    notes: all(notes),
  };
}
