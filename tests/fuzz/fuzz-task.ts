/** What a worker is to do; `current` holds the number of the case that it is at. */
export interface FuzzTask {
  readonly formatName: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly current: Int32Array<SharedArrayBuffer>;
}

export type FuzzReport =
  | { readonly kind: 'failed'; readonly number: number; readonly file: Uint8Array; readonly detail: string }
  | {
      readonly kind: 'slow';
      readonly number: number;
      readonly file: Uint8Array;
      readonly milliseconds: number;
    }
  | { readonly kind: 'done' };
