import { recall, remember } from './remembered';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'theme';

const remembered = (): Theme => themes.find((theme) => theme === recall(key)) ?? 'system';

/** Light, dark or as the system wishes. The style sheet follows `data-theme` on the document. */
class ThemeChoice {
  #current = $state<Theme>(remembered());

  constructor() {
    this.#tellDocument();
  }

  get current(): Theme {
    return this.#current;
  }

  choose(theme: Theme): void {
    this.#current = theme;
    remember(key, theme);
    this.#tellDocument();
  }

  #tellDocument(): void {
    document.documentElement.dataset['theme'] = this.#current;
  }
}

export const theme = new ThemeChoice();
