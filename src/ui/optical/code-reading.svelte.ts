import type { ReadsPictures } from '../../sharing/client/picture-reader';
import { Collector, type Progress, type Sighting } from '../../sharing/optical/collector';
import { isFrameText } from '../../sharing/optical/frame';
import {
  type CameraChoice,
  type Cameras,
  type CameraTrouble,
  nextPicture,
  type OpenedCamera,
} from './camera';

interface Parts {
  readonly cameras: Cameras;
  readonly reader: ReadsPictures;
  readonly received: (text: string) => void;
}

/** What photos and pasted texts came to, where it is not the whole. */
export type OtherFinding = 'nothing' | 'unreadable' | 'part' | 'empty' | 'broken';

/** Reading what another device shows, from the first picture to the text, by whatever way the person takes. */
export class CodeReading {
  phase = $state<'ready' | 'opening' | 'reading' | 'done'>('ready');
  trouble = $state<CameraTrouble>();
  camera = $state.raw<OpenedCamera>();
  cameras = $state.raw<readonly CameraChoice[]>([]);
  isLit = $state(false);
  progress = $state.raw<Progress>();
  /** What the last codes were, where it is not progress. */
  seen = $state<'foreign' | 'newer' | 'restarted'>();
  /** Whether the text was compared with its digest: what was pasted as it is has none. */
  isProven = $state(false);
  readonly #parts: Parts;
  #collector = new Collector();
  #turn = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async open(id?: string): Promise<void> {
    const turn = this.#newTurn();
    this.phase = 'opening';
    const camera = await this.#parts.cameras.open(id);
    if (turn.aborted) {
      if (typeof camera !== 'string') camera.close();
      return;
    }
    if (typeof camera === 'string') {
      this.phase = 'ready';
      this.trouble = camera;
      return;
    }
    this.camera = camera;
    this.phase = 'reading';
    for (const track of camera.stream.getVideoTracks())
      track.addEventListener('ended', () => this.#lose(), { once: true, signal: turn });
    await this.#listCameras(turn);
  }

  async #listCameras(turn: AbortSignal): Promise<void> {
    const cameras = await this.#parts.cameras.list();
    if (!turn.aborted) this.cameras = cameras;
  }

  /** Reads picture after picture until the text is whole or the camera goes off. */
  async look(video: HTMLVideoElement): Promise<void> {
    const turn = this.#turn.signal;
    while (await nextPicture(video, turn)) {
      for (const code of await this.#codesIn(video)) {
        if (turn.aborted) return;
        await this.#see(code);
      }
    }
  }

  async #codesIn(video: HTMLVideoElement): Promise<readonly string[]> {
    try {
      return await this.#parts.reader.read(video);
    } catch {
      // No picture has arrived yet, or the camera has just gone: the next one tells.
      return [];
    }
  }

  async light(isOn: boolean): Promise<void> {
    try {
      await this.camera?.light(isOn);
      this.isLit = isOn;
    } catch {
      // Told by the browser, and not there after all: the button does nothing.
      this.isLit = false;
    }
  }

  /** All tracks of the camera stop. What was read is kept. */
  close(): void {
    this.#newTurn();
    if (this.phase !== 'done') this.phase = 'ready';
  }

  again(): void {
    this.#collector = new Collector();
    this.progress = undefined;
    this.phase = 'ready';
  }

  end(): void {
    this.close();
    this.#parts.reader.end();
  }

  /** Photos of pictures: one that stands still, or several of those that move. */
  async takePhotos(files: readonly File[]): Promise<OtherFinding | undefined> {
    let finding: OtherFinding = 'nothing';
    for (const file of files) {
      const found = await this.#takePhoto(file);
      if (this.phase === 'done') return undefined;
      if (finding !== 'part') finding = found;
    }
    return finding;
  }

  async #takePhoto(file: File): Promise<OtherFinding> {
    try {
      const bitmap = await createImageBitmap(file);
      const codes = await this.#parts.reader.read(bitmap, true);
      bitmap.close();
      let finding: OtherFinding = 'nothing';
      for (const code of codes) if ((await this.#see(code)).kind === 'progress') finding = 'part';
      return finding;
    } catch {
      return 'unreadable';
    }
  }

  /** A text as it was sent, or that of one picture, which a phone's own reader copies. */
  async takePasted(pasted: string): Promise<OtherFinding | undefined> {
    const text = pasted.trim();
    if (text === '') return 'empty';
    if (!isFrameText(text)) {
      this.#finish(text, false);
      return undefined;
    }
    const { kind } = await this.#see(text);
    if (kind === 'text') return undefined;
    return kind === 'progress' ? 'part' : 'broken';
  }

  async #see(code: string): Promise<Sighting> {
    const sighting = await this.#collector.see(code);
    if (sighting.kind === 'text') this.#finish(sighting.text, true);
    else if (sighting.kind === 'progress') {
      this.progress = sighting.progress;
      if (sighting.isNew) this.seen = undefined;
    } else if (sighting.kind !== 'broken') {
      this.seen = sighting.kind;
      if (sighting.kind === 'restarted') this.progress = undefined;
    }
    return sighting;
  }

  #finish(text: string, isProven: boolean): void {
    if (this.phase === 'done') return;
    this.isProven = isProven;
    this.phase = 'done';
    this.close();
    this.#parts.received(text);
  }

  #lose(): void {
    this.close();
    this.trouble = 'lost';
  }

  /** Ends what is under way, the camera with it. */
  #newTurn(): AbortSignal {
    this.#turn.abort();
    this.#turn = new AbortController();
    this.camera?.close();
    this.camera = undefined;
    this.isLit = false;
    this.trouble = undefined;
    this.seen = undefined;
    return this.#turn.signal;
  }
}
