import { packIds, type PackManifest } from '../../domain/pack/manifest';
import type { ReportMaker } from '../../report/client/report-maker';
import type { ReportProgress } from '../../report/pdf/report-order';
import type { DeviceKeyStore } from '../../storage/device-keys';
import { makeDeviceKey } from '../../storage/make-device-key';
import { momentNow } from '../history/moment';
import { fileNameOf } from '../parts/file-name';
import { appAddress } from './app-address';
import type { ReportChoice } from './report-choice.svelte';
import { reportDay } from './report-file-name';

export type MakingState =
  | { readonly kind: 'idle'; readonly isPutAway?: true }
  | { readonly kind: 'making'; readonly progress: ReportProgress | undefined }
  /** A key that could not be kept in the browser's storage signs this report and no other. */
  | { readonly kind: 'made'; readonly file: File; readonly isKeyKept: boolean }
  | { readonly kind: 'failed' };

interface Parts {
  readonly maker: ReportMaker;
  readonly keys: DeviceKeyStore;
}

/** Makes one report at a time, and can be told to stop. */
export class ReportMaking {
  state = $state.raw<MakingState>({ kind: 'idle' });
  readonly #parts: Parts;
  #running: AbortController | undefined;
  #madeFor: readonly unknown[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async make(choice: ReportChoice, manifests: readonly PackManifest[], name: string): Promise<void> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    this.state = { kind: 'making', progress: undefined };
    const { disclosure } = choice;
    const { language, form } = choice.memory;
    const key = await this.#parts.keys.current();
    if (this.#running !== running) return;
    const { privateKey, publicJwk } = key.ok ? key.value : await makeDeviceKey();
    const { at } = momentNow();
    const ofPacks = packIds.map((pack) => [pack, manifests.find(({ id }) => id === pack)]);
    const wish = {
      disclosure,
      language,
      form,
      madeAt: at,
      manifests: Object.fromEntries(ofPacks) as Record<string, PackManifest>,
      key: { privateKey, publicJwk },
      appAddress: appAddress(),
    };
    const end = await this.#parts.maker.make(wish, {
      signal: running.signal,
      onProgress: (progress) => {
        if (this.#running === running) this.state = { kind: 'making', progress };
      },
    });
    if (this.#running !== running) return;
    this.#running = undefined;
    if (end.kind === 'made')
      this.state = {
        kind: 'made',
        isKeyKept: key.ok,
        file: new File([end.made], fileNameOf(`${name} ${reportDay(at)}.pdf`), { type: 'application/pdf' }),
      };
    else this.state = end.kind === 'failed' ? { kind: 'failed' } : { kind: 'idle' };
  }

  /** What was made shows an earlier choice than this: it is not offered any longer. */
  putAway(choice: readonly unknown[]): void {
    if (choice.some((part, at) => part !== this.#madeFor[at])) {
      const { kind } = this.state;
      this.cancel();
      if (kind === 'making' || kind === 'made') this.state = { kind: 'idle', isPutAway: true };
    }
    this.#madeFor = choice;
  }

  /** Ends what is being made, and lets go what was made. */
  cancel(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.state = { kind: 'idle' };
  }
}
