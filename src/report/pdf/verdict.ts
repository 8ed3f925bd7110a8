import type { DisclosedNotGraded, DisclosedResults } from '../../domain/disclosure/disclosure';
import { type PackId, packIds } from '../../domain/pack/manifest';
import { m } from '../../i18n/generated/messages.js';
import type { HeroFacts } from '../../i18n/hero';
import type { Telling } from './telling';

export type DisclosedModel = HeroFacts | DisclosedNotGraded;

export interface ShownModel {
  readonly pack: PackId;
  readonly result: DisclosedModel;
}

/** The models that the report shows, in their order. */
export function shownModels(results: DisclosedResults): readonly ShownModel[] {
  return packIds.flatMap((pack) => {
    const result = results[pack];
    return result ? [{ pack, result }] : [];
  });
}

/** Whether there is a score that is too uncertain to stand as a grade. */
export const isWithheld = ({ reason }: DisclosedNotGraded): boolean =>
  reason === 'tooMuchUnknown' || reason === 'outsideSeen';

/** Why there is no grade. */
export function refusalText(result: DisclosedNotGraded, { language, formats }: Telling): string {
  switch (result.reason) {
    case 'nothingAnswered':
      return m.report_not_graded_nothing_answered({}, language);
    case 'noPatents':
      return m.report_not_graded_no_patents({}, language);
    case 'noHeldPatents':
      return m.report_not_graded_no_held({}, language);
    case 'tooMuchUnknown': {
      const points = { width: formats.score(result.width), widest: formats.score(result.widest) };
      return m.report_not_graded_too_wide(points, language);
    }
    case 'outsideSeen': {
      const counts = { outside: formats.count(result.outside.length), of: formats.count(result.of) };
      return m.report_not_graded_outside(counts, language);
    }
  }
}
