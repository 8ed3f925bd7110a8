import {
  type Choosable,
  choosableItems,
  pointsTellOfPeople,
  type PresetName,
  presets,
} from '../../domain/disclosure/choosable';
import { type Disclosable, disclose } from '../../domain/disclosure/disclose';
import type { Disclosure, DisclosureChoice } from '../../domain/disclosure/disclosure';

/** What of a choice is a list of things that can be shown or not. */
export type ChoiceList = keyof DisclosureChoice;

/** What of an evaluation is shown to somebody else. Nothing is chosen here that the person does not see. */
export class DisclosedChoice {
  preset = $state<PresetName | 'own'>('gradeAndReasons');
  #own = $state.raw<DisclosureChoice>();
  readonly #evaluation: () => Disclosable;
  readonly items: Choosable = $derived.by(() => choosableItems(this.#evaluation()));
  readonly choice: DisclosureChoice = $derived.by(() =>
    this.preset === 'own' && this.#own ? this.#own : presets[this.#begun](this.items),
  );
  readonly disclosure: Disclosure = $derived.by(() => disclose(this.#evaluation(), this.choice));
  /** What is shown lets values about people be guessed. */
  readonly tellsOfPeople: boolean = $derived.by(() => pointsTellOfPeople(this.items, this.choice));
  /** The preset that a choice of one's own began with. */
  #begun = $state<PresetName>('gradeAndReasons');

  constructor(evaluation: () => Disclosable) {
    this.#evaluation = evaluation;
  }

  take(preset: PresetName): void {
    this.#begun = preset;
    this.preset = preset;
  }

  has(list: ChoiceList, id: string): boolean {
    return this.choice[list].some((one) => one === id);
  }

  /** Shows these of a list, or leaves them out. */
  set<List extends ChoiceList>(list: List, ids: DisclosureChoice[List], isShown: boolean): void {
    const { choice } = this;
    const others = choice[list].filter((one) => !ids.some((id) => id === one));
    this.#own = { ...choice, [list]: isShown ? [...others, ...ids] : others };
    this.preset = 'own';
  }
}
