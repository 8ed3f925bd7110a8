import type { FileFormat } from '../dossier/answer';
import { patentAttributes } from '../dossier/patent';
import { questionIds } from '../indicators/questions';
import { type DisclosedAnswer, type DisclosedInputs, type DisclosedSource } from './disclosure';

/** Files that an authority or a register hands out; what else is a file was written by the company or for it. */
const official: ReadonlySet<FileFormat> = new Set([
  'hometax',
  'openDartJson',
  'openDartXml',
  'openDartBulk',
  'openDartXbrl',
  'openDartSheets',
  'kiprisXml',
]);

export const isOfficial = (source: DisclosedSource): boolean =>
  source.kind === 'file' && official.has(source.format);

/** Where values came from, as the company's app says: nobody has compared them with the files. */
export const sourceClasses = ['official', 'file', 'typed', 'example'] as const;
export type SourceClass = (typeof sourceClasses)[number];

const classOf = (source: DisclosedSource): SourceClass => {
  if (source.kind !== 'file') return source.kind;
  return isOfficial(source) ? 'official' : 'file';
};

/** How many disclosed values came from where. Of a patent each of its attributes counts. */
export function countSources(inputs: DisclosedInputs): Readonly<Record<SourceClass, number>> {
  const classes = allAnswers(inputs).map(({ source }) => classOf(source));
  const count = (one: SourceClass) => classes.filter((other) => other === one).length;
  return {
    official: count('official'),
    file: count('file'),
    typed: count('typed'),
    example: count('example'),
  };
}

/** Every disclosed answer, of a patent each of its attributes, in the order of the form. */
export function allAnswers(inputs: DisclosedInputs): readonly DisclosedAnswer<unknown>[] {
  const { answers, amounts, patents, ceoCareer, keyStaff, developments } = inputs;
  return [
    ...questionIds.map((id) => answers[id]),
    ...amounts.map(({ answer }) => answer),
    ...patents.flatMap((patent) => patentAttributes.map((attribute) => patent[attribute])),
    ceoCareer,
    keyStaff,
    developments,
  ].filter((answer) => answer !== undefined);
}
