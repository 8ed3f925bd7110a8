import type { Asked } from '../../domain/indicators/derived';

/** What has a place of its own in the form. The list of developments is read where the counts of developments are. */
export type Anchored = Asked | 'developments';

/** Id of the element that holds a question, an account or a list of the form. */
export const anchorOf = (anchored: Anchored): string => `ask-${anchored}`;

export const askedOf = (anchored: Anchored): Asked =>
  anchored === 'developments' ? 'achievement.developments' : anchored;
