import type { Language, LocalText } from '../../domain/local-text';
import { sheetTitles, stateWords, flagWords } from '../words';
import type { ValueKind } from '../value-kind';
import { cell, type ChoiceList, type PlannedSheet, type PlannedCell } from './planned-sheet';
import { firstRow } from './first-rows';

interface List {
  readonly title: LocalText;
  readonly words: readonly LocalText[];
}

/** Collects what drop-downs offer, each list once: the labels of several answers do not fit into a cell's own rule. */
export class ChoiceLists {
  readonly #lists: List[] = [];

  /** The list for cells of a kind; undefined where anything may be typed. */
  for(kind: ValueKind, title: LocalText): ChoiceList | undefined {
    if (kind.kind === 'flag') {
      return this.#listOf({
        title: { ko: '예/아니요', en: 'Yes or no' },
        words: [flagWords.yes, flagWords.no, stateWords.notApplicable],
      });
    }
    if (kind.kind !== 'choice') return undefined;
    return this.#listOf({
      title,
      words: [...kind.options.map(({ label }) => label), stateWords.notApplicable],
    });
  }

  /** What a whole list can be besides its rows. */
  ofLists(title: LocalText): ChoiceList {
    return this.#listOf({ title, words: [stateWords.none, stateWords.notApplicable] });
  }

  ofWords(title: LocalText, words: readonly LocalText[]): ChoiceList {
    return this.#listOf({ title, words });
  }

  sheet(language: Language): PlannedSheet {
    const longest = Math.max(0, ...this.#lists.map(({ words }) => words.length));
    const lines = Array.from({ length: longest }, (_, row): PlannedCell[] =>
      this.#lists.map(({ words }) => cell(words[row]?.[language], 'label')),
    );
    return {
      id: 'choices',
      widths: this.#lists.map(() => 26),
      rows: [
        ...firstRow('choices', sheetTitles.choices[language], 3),
        this.#lists.map(({ title }) => cell(title[language], 'heading')),
        ...lines,
      ],
      stickyRows: 2,
      dropDowns: [],
    };
  }

  #listOf(list: List): ChoiceList {
    const words = JSON.stringify(list.words);
    const found = this.#lists.findIndex((one) => JSON.stringify(one.words) === words);
    const column = found >= 0 ? found : this.#lists.push(list) - 1;
    return { column, length: list.words.length };
  }
}
