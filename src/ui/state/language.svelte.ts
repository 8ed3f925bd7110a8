import type { Language, LocalText } from '../../domain/local-text';
import { m } from '../../i18n/generated/messages.js';
import { getLocale, overwriteGetLocale, setLocale } from '../../i18n/generated/runtime.js';

/** Language of everything on the screen. Messages read it through a rune, so a switch redraws texts and keeps the rest. */
class LanguageChoice {
  #current = $state<Language>(getLocale());

  constructor() {
    overwriteGetLocale(() => this.#current);
    this.#tellDocument();
  }

  get current(): Language {
    return this.#current;
  }

  choose(language: Language): void {
    // Paraglide stores nothing when it believes that the language is set already: it is told first.
    void setLocale(language, { reload: false });
    this.#current = language;
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
