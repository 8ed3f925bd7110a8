import { expose } from 'comlink';
import { loadPdfJs } from '../../../pdf/open-pdf';
import { openReport } from '../open-report';
import type { ReportReaderApi } from '../report-reader-api';

/** Reads reports away from the page, which ends it when it takes too long. See [Note: intake has a worker of its own]. */
expose({ open: openReport } satisfies ReportReaderApi);

// The page makes a worker before there is a file: what reads PDFs is there when one comes. Should it not load, reading says so.
loadPdfJs().catch(() => undefined);
