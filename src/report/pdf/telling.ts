import type { PackId, PackManifest } from '../../domain/pack/manifest';
import { Formats, reportTimeZone } from '../../i18n/formats';
import type { In } from '../../i18n/word';
import type { Paper } from './paper';
import type { ReportOrder } from './report-order';

/** A report while it is drawn: what it tells, in which language, on which paper. */
export interface Telling {
  readonly order: ReportOrder;
  readonly language: In;
  readonly formats: Formats;
  readonly paper: Paper;
}

/** Days are Korean ones, so that a report drawn again elsewhere is the same. */
export function tellingOf(order: ReportOrder, paper: Paper): Telling {
  const locale = order.language;
  return { order, paper, language: { locale }, formats: new Formats(locale, reportTimeZone) };
}

/** The manifest of a model in the report. That it is missing is our own mistake. */
export function manifestOf({ order }: Telling, pack: PackId): PackManifest {
  const manifest = order.manifests[pack];
  if (!manifest) throw new Error(`no manifest of ${pack} was given`);
  return manifest;
}

/** A digest or fingerprint short enough to be compared by eye: its first twelve characters in groups of four. */
export const shortDigest = (digest: string): string => digest.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
