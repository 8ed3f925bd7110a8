import { expose, transfer } from 'comlink';
import { drawAgain } from './draw-again';
import { makeReport } from './make-report';
import { ownFonts } from './own-fonts';
import type { ReportApi } from './report-api';

expose({
  async make(wish, onProgress) {
    const bytes = await makeReport(wish, await ownFonts(), onProgress);
    return transfer(bytes, [bytes.buffer]);
  },
  drawAgain: async (signed) => drawAgain(signed, await ownFonts()),
} satisfies ReportApi);
