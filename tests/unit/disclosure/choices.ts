import type { Choosable } from '../../../src/domain/disclosure/choosable';
import type { DisclosureChoice } from '../../../src/domain/disclosure/disclosure';

export const everything = (items: Choosable): DisclosureChoice => ({
  ...items,
  values: items.values.map(({ indicator }) => indicator),
  inputs: items.inputs.map(({ id }) => id),
});

/** Of each list what the coins say. */
export function randomChoice(items: Choosable, coins: Iterator<boolean>): DisclosureChoice {
  const some = <Item>(list: readonly Item[]): readonly Item[] =>
    list.filter(() => coins.next().value === true);
  const all = everything(items);
  return {
    company: some(all.company),
    models: some(all.models),
    parts: some(all.parts),
    values: some(all.values),
    inputs: some(all.inputs),
    notes: some(all.notes),
  };
}
