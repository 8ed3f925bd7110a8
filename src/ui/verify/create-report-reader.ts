import { ReportReader } from '../../report/verify/report-reader';
import readerUrl from '../../report/verify/worker/report-reader.worker.ts?worker&url';
import { scriptUrl } from '../script-url';

export const createReportReader = (): ReportReader =>
  new ReportReader(() => new Worker(scriptUrl(readerUrl), { type: 'module' }));
