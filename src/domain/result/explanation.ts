import type { DisclosedLine } from '../disclosure/disclosure';
import { companyIndicators } from '../indicators/catalogue';
import { sectionOf } from '../indicators/form';
import { type FormSection, formSections } from '../indicators/question';
import type { PointsLine } from './result';

/** Points lines as they are told: what counted, strongest first to be seen, and what did not count. */
export interface Explanation<Line> {
  /** Counted lines with the largest effects, in the result's order. */
  readonly main: readonly Line[];
  /** The other counted lines. */
  readonly rest: readonly Line[];
  readonly restPoints: number;
  /** Score minus reference score. */
  readonly total: number;
  readonly notCounted: readonly Line[];
}

const sumOf = (lines: readonly DisclosedLine[]): number => lines.reduce((sum, { points }) => sum + points, 0);

/** A value that is held back has counted as well. */
const hasCounted = ({ found }: DisclosedLine): boolean =>
  found.state === 'known' || found.state === 'withheld';

export function explain<Line extends DisclosedLine>(
  lines: readonly Line[],
  mainLimit: number,
): Explanation<Line> {
  const counted = lines.filter(hasCounted);
  const strongest = [...counted].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, mainLimit);
  const rest = counted.filter((line) => !strongest.includes(line));
  return {
    main: counted.filter((line) => strongest.includes(line)),
    rest,
    restPoints: sumOf(rest),
    total: sumOf(lines),
    notCounted: lines.filter((line) => !hasCounted(line)),
  };
}

/** Lines of one step of the form, with what they did together. */
export interface PointsSection {
  readonly section: FormSection;
  readonly points: number;
  readonly lines: readonly PointsLine[];
}

/** What is known of single patents, and the patents after the best one, belong to technology. */
function sectionOfLine({ indicator }: PointsLine): FormSection {
  const asked = companyIndicators.get(indicator)?.asks[0];
  return asked === undefined ? 'technology' : sectionOf(asked);
}

/** Counted lines by the step of the form that asks for them, in the order of the form. */
export function bySection(lines: readonly PointsLine[]): readonly PointsSection[] {
  const counted = lines.filter(({ found }) => found.state === 'known');
  return formSections
    .map((section) => {
      const own = counted.filter((line) => sectionOfLine(line) === section);
      return { section, points: sumOf(own), lines: own };
    })
    .filter(({ lines: own }) => own.length > 0);
}

/** Counted lines with most to gain first. */
export function byRoom(lines: readonly PointsLine[]): readonly PointsLine[] {
  return lines
    .filter(({ found }) => found.state === 'known')
    .toSorted((one, other) => other.room - one.room || other.points - one.points);
}
