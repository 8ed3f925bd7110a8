import { tick } from 'svelte';
import type { Asked } from '../../domain/indicators/derived';
import { sectionOf } from '../../domain/indicators/form';
import { type FormSection, formSections } from '../../domain/indicators/question';
import { type QuestionId, questions, questionOf } from '../../domain/indicators/questions';
import { anchorOf } from '../form/anchor';

export const steps = [...formSections, 'review'] as const;
export type Step = FormSection | 'review';

const isQuestion = (asked: Asked): asked is QuestionId => asked in questions;

/** The question that opens a hidden one, for places that are not on the screen. */
function openerOf(asked: Asked): Asked {
  const when = isQuestion(asked) ? questionOf(asked).when : undefined;
  return when ? (when.question as QuestionId) : asked;
}

/** An attribute of single patents is asked in the list of patents. */
const listed = (asked: Asked): Asked => (asked.startsWith('patent:') ? 'patents' : asked);

/** Which step of the form is open. */
export class FormPosition {
  step = $state<Step>('company');

  get next(): Step | undefined {
    return steps[steps.indexOf(this.step) + 1];
  }

  get previous(): Step | undefined {
    return steps[steps.indexOf(this.step) - 1];
  }

  /** Opens the step in which something is asked, unfolds what hides it, and puts the focus there. */
  async show(asked: Asked): Promise<void> {
    this.step = sectionOf(asked);
    await tick();
    const place =
      document.getElementById(anchorOf(listed(asked))) ?? document.getElementById(anchorOf(openerOf(asked)));
    const fold = place?.closest('details');
    if (fold) fold.open = true;
    place?.scrollIntoView({ block: 'center' });
    // Help and notes have buttons of their own before the answer.
    const control =
      place?.querySelector<HTMLElement>('input, select, textarea') ??
      place?.querySelector<HTMLElement>('button:not(.icon-button)');
    control?.focus({ preventScroll: true });
  }
}
