import { m } from '../../i18n/generated/messages.js';
import type { Step } from '../state/form-position.svelte';

export const stepTexts: Readonly<Record<Step, () => string>> = {
  company: () => m.step_company(),
  finance: () => m.step_finance(),
  technology: () => m.step_technology(),
  business: () => m.step_business(),
  review: () => m.step_review(),
};
