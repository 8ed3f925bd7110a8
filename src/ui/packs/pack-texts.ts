import { innovationBands } from '../../domain/grading/scale';
import type { PackId } from '../../domain/pack/manifest';
import { m } from '../../i18n/generated/messages.js';
import type { StoredKey } from '../../storage/packs';
import { inLanguage } from '../state/language.svelte';

const publisherTexts: Readonly<Record<StoredKey['source'], (name: string) => string>> = {
  app: () => m.packs_publisher_app(),
  operator: (name) => m.packs_publisher_operator({ name }),
  device: (name) => m.packs_publisher_device({ name }),
};

export const publisherText = ({ source, name }: StoredKey): string => publisherTexts[source](name);

/** A grade as a comparison holds it: bands by their words, all others as they are. */
export function gradeText(purpose: PackId, grade: string): string {
  if (purpose !== 'innovation-growth') return grade;
  const band = innovationBands.find(({ id }) => id === grade);
  return band ? inLanguage(band.label) : grade;
}
