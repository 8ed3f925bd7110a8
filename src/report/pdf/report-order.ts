import type { Disclosure } from '../../domain/disclosure/disclosure';
import type { Language } from '../../domain/local-text';
import type { PackId, PackManifest } from '../../domain/pack/manifest';

export const reportForms = ['full', 'onePage'] as const;
/** `full` is a report of several pages, `onePage` a single one for a pitch deck. */
export type ReportForm = (typeof reportForms)[number];

/** Everything that a report is made of. The same order gives the same bytes. */
export interface ReportOrder {
  readonly disclosure: Disclosure;
  /** Of the packs that made the results. */
  readonly manifests: Readonly<Partial<Record<PackId, PackManifest>>>;
  readonly language: Language;
  readonly form: ReportForm;
  /** What the QR code says: the address of the verify page with digest and key. */
  readonly qrText: string;
  /** SHA-256 of the statement, lower-case hexadecimal. */
  readonly digest: string;
  /** Fingerprint of the key that will sign it. */
  readonly keyFingerprint?: string;
  /** ISO time. */
  readonly madeAt: string;
}

/** How far the drawing is. */
export interface ReportProgress {
  readonly done: number;
  readonly of: number;
}
