import { patentColumns } from '../../workbook/table-sheets';

/** As the app's own lists head the column, in both languages. */
export const own = (attribute: keyof typeof patentColumns): readonly string[] => {
  const { ko, en } = patentColumns[attribute].label;
  return [ko, en];
};
