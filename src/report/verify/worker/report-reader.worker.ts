import { expose } from 'comlink';
import { openReport } from '../open-report';
import type { ReportReaderApi } from '../report-reader-api';

/** Reads reports away from the page, which ends it when it takes too long. See [Note: intake has a worker of its own]. */
expose({ open: openReport } satisfies ReportReaderApi);
