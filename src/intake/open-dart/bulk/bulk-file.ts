import { type Outcome, success } from '../../../domain/problem';
import { streamZip } from '../../zip/stream-zip';
import { type BulkTable, decoderOf, fieldsOf, tableOf } from './bulk-layout';
import { LineSplitter } from './line-splitter';

/** A line of a table with amounts of ours. */
export interface BulkLine {
  readonly table: BulkTable;
  /** Name of the table's file within its archive, '' where it came alone. */
  readonly member: string;
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** How many tables of the download a walk over a file came across. */
export interface Walked {
  readonly ours: number;
  /** Of statements that hold no account of ours. */
  readonly other: number;
  /** With columns in an order that was never seen. */
  readonly unknown: number;
  /** A table of ours ends in the middle of a line. */
  readonly isCutOff: boolean;
}

/** A bulk download that can be walked over again and again: its tables are unpacked anew each time, and never held. */
export type BulkFile = (receive: (line: BulkLine) => void) => Promise<Outcome<Walked>>;

/** Whether bytes begin like a table of the download. */
export function isBulkText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 1024);
  const end = start.indexOf(10);
  return end > 0 && decoderOf(start.subarray(0, end)) !== undefined;
}

/** A single table as it lies in the archive. */
export const bulkText =
  (bytes: Uint8Array): BulkFile =>
  (receive) => {
    const walk = new Walk(receive);
    walk.receiverOf('')(bytes, true);
    return Promise.resolve(success(walk.walked));
  };

/** The archive as it is downloaded. */
export const bulkZip =
  (bytes: Uint8Array, fileName: string): BulkFile =>
  async (receive) => {
    const walk = new Walk(receive);
    const streamed = await streamZip(bytes, fileName, (name) =>
      /\.txt$/i.test(name) ? walk.receiverOf(name) : undefined,
    );
    return streamed.ok ? success(walk.walked) : streamed;
  };

class Walk {
  readonly walked = { ours: 0, other: 0, unknown: 0, isCutOff: false };
  readonly #receive: (line: BulkLine) => void;

  constructor(receive: (line: BulkLine) => void) {
    this.#receive = receive;
  }

  /** Takes the bytes of one file. The first line says whether it is a table of the download, the second which one. */
  receiverOf(member: string): (piece: Uint8Array, isLast: boolean) => void {
    let decoder: TextDecoder | undefined;
    let header: readonly string[] = [];
    let table: BulkTable | undefined;
    let isOver = false;
    const splitter = new LineSplitter((bytes, number) => {
      if (number === 1) {
        decoder = decoderOf(bytes);
        header = decoder ? fieldsOf(decoder.decode(bytes)) : [];
        isOver = decoder === undefined;
      } else if (number === 2 && decoder) {
        table = this.#counted(tableOf(header, fieldsOf(decoder.decode(bytes)), decoder));
        isOver = table === undefined;
      }
      if (number > 1 && table) this.#receive({ table, member, number, bytes });
    });
    return (piece, isLast) => {
      if (isOver) return;
      splitter.push(piece, isLast);
      this.walked.isCutOff ||= table !== undefined && splitter.isCutOff;
    };
  }

  #counted(table: BulkTable | 'other' | 'unknown'): BulkTable | undefined {
    this.walked[typeof table === 'string' ? table : 'ours']++;
    return typeof table === 'string' ? undefined : table;
  }
}
