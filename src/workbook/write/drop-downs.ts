import type { Feature } from 'write-excel-file/universal';
import type * as library from 'write-excel-file/utility';
import type { Language } from '../../domain/local-text';
import { sheetTitles } from '../words';
import type { DropDown, PlannedSheet } from './planned-sheet';

type Utility = Pick<
  typeof library,
  | 'getCellAddress'
  | 'getOrderOfSiblings'
  | 'insertElementMarkupAccordingToOrderOfSiblings'
  | 'sanitizeTextContent'
>;

/** Lists in cells, which the library itself does not write: ECMA-376 part 1, 18.3.1.33. */
export function dropDowns(
  sheets: readonly PlannedSheet[],
  language: Language,
  utility: Utility,
): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const planned = sheets[sheetIndex]?.dropDowns ?? [];
            const order = utility.getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet');
            if (planned.length === 0 || order === undefined) return xml;
            const rules = planned.map((one) => ruleOf(one, language, utility)).join('');
            const markup = `<dataValidations count="${planned.length}">${rules}</dataValidations>`;
            return utility.insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
          },
        },
      },
    },
  };
}

function ruleOf(
  { rows, columns, list }: DropDown,
  language: Language,
  { getCellAddress, sanitizeTextContent }: Utility,
): string {
  const range = `${getCellAddress(rows[0], columns[0])}:${getCellAddress(rows[1], columns[1])}`;
  // Below title and heading of the sheet of choices; $ keeps the addresses in place when rows are copied.
  const [from, to] = [2, list.length + 1].map((row) =>
    getCellAddress(row, list.column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'),
  );
  const source = sanitizeTextContent(`'${sheetTitles.choices[language]}'!${from}:${to}`);
  // A warning, no refusal: an older list must not keep anybody from writing what is so.
  const attributes = `type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${range}"`;
  return `<dataValidation ${attributes}><formula1>${source}</formula1></dataValidation>`;
}
