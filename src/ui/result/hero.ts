import type { GradedResult } from '../../domain/result/comparison';
import { type Hero, heroOf as heroIn } from '../../i18n/hero';
import { language } from '../state/language.svelte';

export type { Hero };

/** What the card of a model shows, in the language on the screen. */
export const heroOf = (result: GradedResult): Hero => heroIn(result, language.current);
