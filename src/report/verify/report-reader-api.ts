import type { Outcome } from '../../domain/problem';
import type { OpenedReport } from './open-report';

/** The worker's end, as the page sees it through Comlink. */
export interface ReportReaderApi {
  open(file: File): Promise<Outcome<OpenedReport>>;
}
