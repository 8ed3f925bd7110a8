import type { Language } from '../../domain/local-text';
import type { ReportForm } from '../../report/pdf/report-order';
import { ChoiceMemory, type DisclosedChoice } from '../disclosure/disclosed-choice.svelte';
import { keptBy } from '../disclosure/kept-by';
import { language } from '../state/language.svelte';

/** In which language and form a report is made, beside what goes into it. */
export class ReportMemory extends ChoiceMemory {
  language = $state<Language>(language.current);
  form = $state<ReportForm>('full');
}

export type ReportChoice = DisclosedChoice<ReportMemory>;

/** By the company that is open, or the evaluation that was kept. */
export const reportMemoryOf = keptBy(() => new ReportMemory());
