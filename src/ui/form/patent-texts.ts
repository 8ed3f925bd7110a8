import type { PatentStatus } from '../../domain/dossier/patent';
import { m } from '../../i18n/generated/messages.js';

export const patentStatusTexts: Readonly<Record<PatentStatus, () => string>> = {
  pending: () => m.patent_pending(),
  granted: () => m.patent_granted(),
  rejected: () => m.patent_rejected(),
  lapsed: () => m.patent_lapsed(),
  withdrawn: () => m.patent_withdrawn(),
  abandoned: () => m.patent_abandoned(),
  invalidated: () => m.patent_invalidated(),
};
