import { dataSetName as nameIn } from '../../i18n/data-set-name';
import { language } from '../state/language.svelte';

/** A data set in the language on the screen. */
export const dataSetName = (id: string): string => nameIn(id, language.current);
