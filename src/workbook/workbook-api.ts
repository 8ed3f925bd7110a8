import type { Dossier } from '../domain/dossier/dossier';
import type { Language } from '../domain/local-text';

/** The worker's end, as the page sees it through Comlink: a form of thousands of patents must not hold up the screen. */
export interface WorkbookApi {
  workbook(dossier: Dossier, language: Language, newestYear: number): Promise<Uint8Array<ArrayBuffer>>;
  patentCsv(dossier: Dossier, language: Language): string;
}
