import { own } from './own-headers';
import type { HeaderRanks, PatentField } from './patent-field';

/** What ties the patent to others: priority, family and citations, as the exports print it. */
export const relationHeaders = {
  foreignPriority: [own('foreignPriority')],
  priorities: [
    [
      '우선권정보',
      '우선권번호',
      '우선권 주장번호',
      '우선권주장',
      '우선권',
      'Priority',
      'Priority Number',
      'Priority Numbers',
    ],
  ],
  priorityCountries: [['우선권국가', '우선권주장국', '우선권 주장국가', 'Priority Country']],
  priorityClaims: [[...own('priorityClaims'), '우선권 수', 'Priority Count']],
  internationalApplication: [
    ['국제출원번호', 'PCT출원번호', 'PCT 번호', 'PCT Number', 'International Application Number'],
  ],
  family: [
    [
      '패밀리',
      '패밀리정보',
      '패밀리문헌',
      '패밀리번호',
      '패밀리 문헌번호',
      '패밀리특허',
      '패밀리국가',
      'Family',
      'Family Members',
      'Simple Family',
    ],
  ],
  familyOffices: [
    [...own('familyOffices'), '패밀리국가수', 'INPADOC패밀리국가수', 'DOCDB패밀리국가수', 'Family Countries'],
  ],
  backwardCitations: [
    [
      ...own('backwardCitations'),
      '인용수',
      '인용횟수',
      '인용문헌수',
      '인용특허수',
      '인용건수',
      'Cites',
      'Cites Patent Count',
      'Citing Count',
    ],
  ],
  forwardCitations: [
    [
      ...own('forwardCitations'),
      '피인용횟수',
      '피인용수',
      '피인용문헌수',
      '피인용특허수',
      '피인용건수',
      '인용된 횟수',
      'Cited by',
      'Cited by Patent Count',
      'Times cited',
    ],
  ],
  citedNumbers: [
    [
      '인용문헌',
      '인용문헌번호',
      '인용특허',
      '인용특허번호',
      '선행기술문헌',
      '선행기술조사문헌',
      'Cited Documents',
      'Cited Patents',
    ],
  ],
  citedClasses: [
    [
      ...own('citedClasses'),
      '인용문헌IPC',
      '인용특허IPC',
      '인용문헌분류',
      '인용문헌의 IPC',
      'Cited Documents IPC',
      'Cited IPC',
    ],
  ],
  citingNumbers: [
    ['피인용문헌', '피인용문헌번호', '피인용특허', '피인용특허번호', 'Citing Documents', 'Citing Patents'],
  ],
  citingDates: [['피인용문헌공개일', '피인용문헌일자', '피인용특허공개일', 'Citing Documents Date']],
  citingClasses: [
    [
      '피인용문헌IPC',
      '피인용특허IPC',
      '피인용문헌분류',
      '피인용문헌의 IPC',
      'Citing Documents IPC',
      'Citing IPC',
    ],
  ],
} as const satisfies Readonly<Partial<Record<PatentField, HeaderRanks>>>;
