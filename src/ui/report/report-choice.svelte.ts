import type { Language } from '../../domain/local-text';
import type { ReportForm } from '../../report/pdf/report-order';
import { DisclosedChoice } from '../disclosure/disclosed-choice.svelte';
import { language } from '../state/language.svelte';

/** What of an evaluation goes into the report, in which language and form. */
export class ReportChoice extends DisclosedChoice {
  language = $state<Language>(language.current);
  form = $state<ReportForm>('full');
}
