import { type Remote, transfer, wrap } from 'comlink';
import type { PictureReaderApi } from '../optical/picture-reader-api';

/** What a picture shows: the texts of its QR codes. */
export interface ReadsPictures {
  read(picture: HTMLVideoElement | ImageBitmap, isThorough?: boolean): Promise<readonly string[]>;
  end(): void;
}

/** A picture that takes longer than any should: its worker is ended, and the next picture has a new one. */
const longestMilliseconds = 8000;

interface Desk {
  readonly worker: Worker;
  /** Kept as long as the worker: comlink ends the connection when its last proxy is collected as garbage. */
  readonly api: Remote<PictureReaderApi>;
  readonly died: Promise<undefined>;
}

/** The page's end of the worker that reads pictures; it starts with the first one. A worker that died is replaced. */
export class PictureReader implements ReadsPictures {
  readonly #createWorker: () => Worker;
  #desk: Desk | undefined;

  constructor(createWorker: () => Worker) {
    this.#createWorker = createWorker;
  }

  async read(picture: HTMLVideoElement | ImageBitmap, isThorough = false): Promise<readonly string[]> {
    const bitmap = await sightOf(picture);
    const desk = (this.#desk ??= this.#open());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        this.#close(desk);
        resolve(undefined);
      }, longestMilliseconds);
    });
    const text = await Promise.race([
      desk.api.read(transfer(bitmap, [bitmap]), isThorough),
      desk.died,
      late,
    ]).finally(() => clearTimeout(timer));
    return text === undefined ? [] : [text];
  }

  end(): void {
    if (this.#desk) this.#close(this.#desk);
  }

  #open(): Desk {
    const worker = this.#createWorker();
    const died = new Promise<undefined>((resolve) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        this.#close(desk);
        resolve(undefined);
      });
    });
    const desk: Desk = { worker, api: wrap<PictureReaderApi>(worker), died };
    return desk;
  }

  #close(desk: Desk): void {
    desk.worker.terminate();
    if (this.#desk === desk) this.#desk = undefined;
  }
}

/** A copy that can be handed over: of a camera the square in its middle, which is what its finder shows. */
function sightOf(picture: HTMLVideoElement | ImageBitmap): Promise<ImageBitmap> {
  if (picture instanceof ImageBitmap) return createImageBitmap(picture);
  const { videoWidth, videoHeight } = picture;
  const side = Math.min(videoWidth, videoHeight);
  return createImageBitmap(picture, (videoWidth - side) / 2, (videoHeight - side) / 2, side, side);
}

/** The browser's own detector, where it has one that knows QR codes. Not in TypeScript's library yet. */
interface Detector {
  detect(picture: HTMLVideoElement | ImageBitmap): Promise<readonly { readonly rawValue: string }[]>;
}
declare const BarcodeDetector:
  | {
      new (options: { readonly formats: readonly string[] }): Detector;
      getSupportedFormats(): Promise<readonly string[]>;
    }
  | undefined;

/** Undefined where there is none. Some browsers have the name and no service behind it. */
async function ownDetector(): Promise<Detector | undefined> {
  if (typeof BarcodeDetector === 'undefined') return undefined;
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : undefined;
  } catch {
    return undefined;
  }
}

/** Asks the browser's detector first, and the worker where there is none, or once it has failed. */
export class BestReader implements ReadsPictures {
  readonly #fallback: PictureReader;
  #own: Promise<Detector | undefined> | undefined;

  constructor(createWorker: () => Worker) {
    this.#fallback = new PictureReader(createWorker);
  }

  async read(picture: HTMLVideoElement | ImageBitmap, isThorough = false): Promise<readonly string[]> {
    const detector = await (this.#own ??= ownDetector());
    if (!detector) return await this.#fallback.read(picture, isThorough);
    try {
      const codes = (await detector.detect(picture)).map(({ rawValue }) => rawValue);
      return codes.length === 0 && isThorough ? await this.#fallback.read(picture, true) : codes;
    } catch {
      this.#own = Promise.resolve(undefined);
      return await this.#fallback.read(picture, isThorough);
    }
  }

  end(): void {
    this.#fallback.end();
  }
}
