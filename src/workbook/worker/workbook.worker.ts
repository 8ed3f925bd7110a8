import { expose } from 'comlink';
import type { WorkbookApi } from '../workbook-api';
import { writePatentCsv } from '../write-patent-csv';
import { writeWorkbook } from '../write-workbook';

expose({ workbook: writeWorkbook, patentCsv: writePatentCsv } satisfies WorkbookApi);
