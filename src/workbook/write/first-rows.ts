import { markerOf, type SheetId } from '../marker';
import { blank, cell, type PlannedCell } from './planned-sheet';

/** The first row of every sheet: its title, and far to the right what it is. */
export const firstRow = (sheet: SheetId, title: string, markerColumn: number): PlannedCell[][] => [
  [
    cell(title, 'title'),
    ...Array.from({ length: markerColumn - 1 }, () => blank),
    cell(markerOf(sheet), 'key'),
  ],
];
