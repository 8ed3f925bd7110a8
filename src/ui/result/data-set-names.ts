import { m } from '../../i18n/generated/messages.js';

const names: Readonly<Record<string, () => string>> = {
  'kr-dart': () => m.data_kr_dart(),
  'polish-bankruptcy': () => m.data_polish_bankruptcy(),
  'china-patents': () => m.data_china_patents(),
  'inst-innovation': () => m.data_inst_innovation(),
  'sbir-vc-formd': () => m.data_sbir_vc_formd(),
  'lens-patents': () => m.data_lens_patents(),
};

/** A data set in words; one that a newer pack brings keeps its id. */
export const dataSetName = (id: string): string => names[id]?.() ?? id;
