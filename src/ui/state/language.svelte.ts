import type { Language, LocalText } from '../../domain/local-text';
import { m } from '../../i18n/generated/messages.js';
import { baseLocale, localStorageKey, locales, overwriteGetLocale } from '../../i18n/generated/runtime.js';
import { recall, remember } from './remembered';

const remembered = (): Language => locales.find((locale) => locale === recall(localStorageKey)) ?? baseLocale;

/** Language of everything on the screen. Messages read it through a rune, so a switch redraws texts and keeps the rest. */
class LanguageChoice {
  #current = $state<Language>(remembered());

  constructor() {
    overwriteGetLocale(() => this.#current);
    this.#tellDocument();
  }

  get current(): Language {
    return this.#current;
  }

  choose(language: Language): void {
    this.#current = language;
    remember(localStorageKey, language);
    this.#tellDocument();
  }

  #tellDocument(): void {
    document.documentElement.lang = this.#current;
    document.title = m.app_title();
  }
}

export const language = new LanguageChoice();

/** The text in the language on the screen. */
export const inLanguage = (text: LocalText): string => text[language.current];
