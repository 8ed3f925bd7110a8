import type { Language } from '../domain/local-text';

/** Tells a message in which language to speak. */
export interface In {
  readonly locale: Language;
}

/** A message without parts of its own. */
export type Word = (inputs?: Record<never, never>, language?: In) => string;
