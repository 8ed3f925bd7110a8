import { ReportMaker } from '../../report/client/report-maker';
import reportUrl from '../../report/worker/report.worker.ts?worker&url';
import { scriptUrl } from '../script-url';

export const createReportMaker = (): ReportMaker =>
  new ReportMaker(() => new Worker(scriptUrl(reportUrl), { type: 'module' }));
