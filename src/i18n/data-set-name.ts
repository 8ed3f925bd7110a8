import type { Language } from '../domain/local-text';
import { m } from './generated/messages.js';
import type { Word } from './word';

const names: Readonly<Record<string, Word>> = {
  'kr-dart': m.data_kr_dart,
  'polish-bankruptcy': m.data_polish_bankruptcy,
  'china-patents': m.data_china_patents,
  'inst-innovation': m.data_inst_innovation,
  'sbir-vc-formd': m.data_sbir_vc_formd,
  'lens-patents': m.data_lens_patents,
};

/** A data set in words; one that a newer pack brings keeps its id. */
export const dataSetName = (id: string, locale: Language): string => names[id]?.({}, { locale }) ?? id;
