import { type Answer, known, notApplicable } from '../../domain/dossier/answer';
import type { ValueKind } from '../../workbook/value-kind';
import type { Evidence } from '../evidence';
import type { Remarks } from '../remarks';
import { type Grid, type GridCell, placeOfCell } from '../sheet/grid';
import { readValue } from './read-value';

/** Reads cells of our own form as answers, and remarks on what cannot be read. */
export class FormReader {
  readonly remarks: Remarks;
  readonly #evidence: Evidence;

  constructor(evidence: Evidence, remarks: Remarks) {
    this.#evidence = evidence;
    this.remarks = remarks;
  }

  /** The answer that a cell gives; undefined where it is empty or cannot be read. */
  answer(grid: Grid, cell: GridCell | undefined, kind: ValueKind): Answer<unknown> | undefined {
    if (cell === undefined) return undefined;
    const read = readValue(cell, kind);
    const place = placeOfCell(grid, cell);
    switch (read.state) {
      case 'nothing':
        return undefined;
      case 'refused':
        this.remarks.add(read.remark, place, cell.text);
        return undefined;
      case 'notApplicable':
        return notApplicable(this.#evidence(place, cell.text));
      case 'none':
        return known([], this.#evidence(place, cell.text));
      case 'value':
        return known(read.value, this.#evidence(place, cell.text));
    }
  }

  /** A value that is no answer of its own; undefined where there is none. */
  plain(grid: Grid, cell: GridCell | undefined, kind: ValueKind): unknown {
    const answer = this.answer(grid, cell, kind);
    return answer?.state === 'known' ? answer.value : undefined;
  }

  /** Where something stands, and how it is written there. */
  source(grid: Grid, cell: GridCell, raw = cell.text): ReturnType<Evidence> {
    return this.#evidence(placeOfCell(grid, cell), raw);
  }
}
