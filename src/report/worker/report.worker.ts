import { expose, transfer } from 'comlink';
import { drawAgain } from './draw-again';
import { makeReport } from './make-report';
import { ownFonts } from './own-fonts';
import type { ReportApi } from './report-api';

// A worker is made to draw, and sometimes before there is something to draw. Should they not load, drawing says so.
const fonts = ownFonts();
fonts.catch(() => undefined);

expose({
  async make(wish, onProgress) {
    const bytes = await makeReport(wish, await fonts, onProgress);
    return transfer(bytes, [bytes.buffer]);
  },
  drawAgain: async (signed) => drawAgain(signed, await fonts),
} satisfies ReportApi);
