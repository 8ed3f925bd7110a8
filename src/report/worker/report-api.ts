import type { Disclosure } from '../../domain/disclosure/disclosure';
import type { ReportOrder, ReportProgress } from '../pdf/report-order';
import type { SigningKey } from '../../token/token-format';

/** What a person asked for; digest, key and address of the proof are added where it is made. */
export interface ReportWish extends Pick<ReportOrder, 'manifests' | 'language' | 'form' | 'madeAt'> {
  readonly disclosure: Disclosure;
  readonly key: SigningKey;
  /** Address of this app, without what follows `#`: where the QR code leads. */
  readonly appAddress: string;
}

/** The worker's end, as the page sees it through Comlink. */
export interface ReportApi {
  make(wish: ReportWish, onProgress: (progress: ReportProgress) => void): Promise<Uint8Array<ArrayBuffer>>;
}
