import type { PatentAttribute } from '../../domain/dossier/patent';
import type { Asked } from '../../domain/indicators/derived';
import { fileThatHelps, type PatentFigure } from '../../domain/indicators/patent-figures';
import { m } from '../../i18n/generated/messages.js';
import { formatIndicatorValue } from '../format';
import { notComputableTexts } from '../result/line-texts';
import { inLanguage } from '../state/language.svelte';

/** Which file or record would supply what a patent lacks; nothing where no file is known to. */
export function fileFor(missing: readonly Asked[]): string | undefined {
  const files = missing.map((asked) => fileThatHelps[asked.replace('patent:', '') as PatentAttribute]);
  const file = files.find((one) => one !== undefined);
  return file && m.patent_figure_needs({ file: inLanguage(file) });
}

/** Value of a figure with its unit, or that there is none and what would help. See [Note: four kinds of nothing]. */
export function figureText({ found, unit }: PatentFigure): { value: string; remark?: string | undefined } {
  switch (found.state) {
    case 'known':
      return { value: formatIndicatorValue(found.value, unit) };
    case 'notApplicable':
      return { value: m.state_not_applicable() };
    case 'notComputable':
      return { value: m.state_not_computable(), remark: notComputableTexts[found.reason]() };
    case 'unknown':
      return { value: m.state_not_computable(), remark: fileFor(found.missing) };
  }
}
