import {
  type Choosable,
  choosableItems,
  pointsTellOfPeople,
  type PresetName,
  presets,
} from '../../domain/disclosure/choosable';
import { type Disclosable, disclose } from '../../domain/disclosure/disclose';
import { keptBy } from './kept-by';
import type { Disclosure, DisclosureChoice } from '../../domain/disclosure/disclosure';

/** What of a choice is a list of things that can be shown or not. */
export type ChoiceList = keyof DisclosureChoice;

/** What was chosen, kept while its screen is away: what somebody left out must not come back by itself. */
export class ChoiceMemory {
  preset = $state<PresetName | 'own'>('gradeAndReasons');
  /** The preset that a choice of one's own began with. */
  begun = $state<PresetName>('gradeAndReasons');
  own = $state.raw<DisclosureChoice>();
}

/** What is chosen of the company that is open. */
export const choiceMemoryOf = keptBy(() => new ChoiceMemory());

/** What of an evaluation is shown to somebody else. Nothing is chosen here that the person does not see. */
export class DisclosedChoice<Memory extends ChoiceMemory = ChoiceMemory> {
  readonly memory: Memory;
  readonly #evaluation: () => Disclosable;
  readonly items: Choosable = $derived.by(() => choosableItems(this.#evaluation()));
  readonly choice: DisclosureChoice = $derived.by(() => {
    const { preset, own, begun } = this.memory;
    return preset === 'own' && own ? own : presets[begun](this.items);
  });
  readonly disclosure: Disclosure = $derived.by(() => disclose(this.#evaluation(), this.choice));
  /** What is shown lets values about people be guessed. */
  readonly tellsOfPeople: boolean = $derived.by(() => pointsTellOfPeople(this.items, this.choice));

  constructor(evaluation: () => Disclosable, memory: Memory) {
    this.#evaluation = evaluation;
    this.memory = memory;
  }

  get preset(): PresetName | 'own' {
    return this.memory.preset;
  }

  take(preset: PresetName): void {
    this.memory.begun = preset;
    this.memory.preset = preset;
  }

  has(list: ChoiceList, id: string): boolean {
    return this.choice[list].some((one) => one === id);
  }

  /** Shows these of a list, or leaves them out. */
  set<List extends ChoiceList>(list: List, ids: DisclosureChoice[List], isShown: boolean): void {
    const { choice } = this;
    const others = choice[list].filter((one) => !ids.some((id) => id === one));
    this.memory.own = { ...choice, [list]: isShown ? [...others, ...ids] : others };
    this.memory.preset = 'own';
  }
}
