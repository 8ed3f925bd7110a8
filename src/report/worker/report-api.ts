import type { Disclosure } from '../../domain/disclosure/disclosure';
import type { ReportOrder, ReportProgress } from '../pdf/report-order';
import type { SigningKey } from '../../token/token-format';
import type { OpenedReport } from '../verify/open-report';

/** What a person asked for; digest, key and address of the proof are added where it is made. */
export interface ReportWish extends Pick<ReportOrder, 'manifests' | 'language' | 'form' | 'madeAt'> {
  readonly disclosure: Disclosure;
  readonly key: SigningKey;
  /** Address of this app, without what follows `#`: where the QR code leads. */
  readonly appAddress: string;
}

/** A report that was opened, and what else the drawing of its pages needs. */
export interface SignedReport extends Pick<ReportOrder, 'manifests'> {
  readonly report: Pick<OpenedReport, 'token' | 'proof' | 'isUntouched' | 'language'>;
}

/** How pages drawn from the signed values compare with those that were signed. */
export type DrawnAgain =
  /** The file is the same in every byte. */
  | 'sameFile'
  /** The text of every page is the same, the bytes are not: fonts or drawings can be others. */
  | 'sameText'
  /** Another version or browser drew them, or somebody who draws what they like. */
  | 'otherwise';

/** The worker's end, as the page sees it through Comlink. */
export interface ReportApi {
  make(wish: ReportWish, onProgress: (progress: ReportProgress) => void): Promise<Uint8Array<ArrayBuffer>>;
  drawAgain(signed: SignedReport): Promise<DrawnAgain>;
}
