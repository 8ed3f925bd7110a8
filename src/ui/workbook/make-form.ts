import { wrap } from 'comlink';
import type { Dossier } from '../../domain/dossier/dossier';
import type { Language } from '../../domain/local-text';
import type { WorkbookApi } from '../../workbook/workbook-api';
import workbookUrl from '../../workbook/worker/workbook.worker.ts?worker&url';
import { scriptUrl } from '../script-url';

/** Files that a person downloads, fills in or passes on. */
export const formKinds = ['workbook', 'patentCsv'] as const;
export type FormKind = (typeof formKinds)[number];

export type MakeForm = (
  kind: FormKind,
  dossier: Dossier,
  language: Language,
) => Promise<string | Uint8Array<ArrayBuffer>>;

/** The file's content, made in a worker that lives for this one file. Rejects where the worker does not start or dies. */
export const makeForm: MakeForm = async (kind, dossier, language) => {
  const worker = new Worker(scriptUrl(workbookUrl), { type: 'module' });
  const died = new Promise<never>((_, reject) => {
    worker.onerror = () => reject(new Error('The worker of the form has died.'));
  });
  const api = wrap<WorkbookApi>(worker);
  // The last year that can be closed.
  const newestYear = new Date().getFullYear() - 1;
  const made =
    kind === 'workbook' ? api.workbook(dossier, language, newestYear) : api.patentCsv(dossier, language);
  try {
    return await Promise.race([made, died]);
  } finally {
    worker.terminate();
  }
};
