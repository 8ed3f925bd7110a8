import { type Announced, anyNumber, type LookUpRequest, type LookUpSteps } from './look-up-request';

export interface KiprisQuery {
  readonly service: 'kipris';
  /** The company's name as applicant, or its customer number at the patent office. */
  readonly applicant: string;
  /** For how many rights the bibliography is asked for at most: 1,000 calls a month are free. */
  readonly detailsAtMost: number;
  /** Application numbers whose claims and cited documents are known already. */
  readonly known: readonly string[];
}

const folder = 'kipo-api/kipi/patUtiModInfoSearchSevice';
/** The most that the service gives at a time. */
const rowsPerPage = 500;
const pagesAtMost = 4;

const search = ({ applicant }: KiprisQuery, page: number): LookUpRequest => ({
  service: 'kipris',
  path: `${folder}/getAdvancedSearch`,
  parameters: {
    applicant,
    patent: 'true',
    utility: 'true',
    pageNo: String(page),
    numOfRows: String(rowsPerPage),
  },
  fileName: `KIPRIS getAdvancedSearch ${page}.xml`,
});

const bibliography = (applicationNumber: string): LookUpRequest => ({
  service: 'kipris',
  path: `${folder}/getBibliographyDetailInfoSearch`,
  parameters: { applicationNumber },
  // One file for all of them: nobody wants to review three hundred.
  fileName: 'KIPRIS getBibliographyDetailInfoSearch.xml',
});

/** The list of rights, page by page, and then what the list does not say of each: claims and cited documents. */
export function* kiprisSteps(query: KiprisQuery): LookUpSteps {
  const found: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page++) {
    const arrived = yield search(query, page);
    if (arrived.kind !== 'data') break;
    found.push(...numbersIn(arrived.text));
    pages = Math.min(pagesAtMost, Math.ceil(totalIn(arrived.text) / rowsPerPage));
  }
  const missing = [...new Set(found)].filter((number) => !query.known.includes(number));
  for (const number of missing.slice(0, query.detailsAtMost)) yield bibliography(number);
}

/** Everything that `kiprisSteps` may ask for. */
export function announceKipris(query: KiprisQuery): readonly Announced[] {
  const further = Array.from({ length: pagesAtMost - 1 }, (_, at) => search(query, at + 2));
  return [
    { request: search(query, 1), condition: 'always', atMost: 1 },
    ...further.map((request): Announced => ({ request, condition: 'morePages', atMost: 1 })),
    ...(query.detailsAtMost > 0
      ? [
          {
            request: bibliography(anyNumber),
            condition: 'eachRight',
            atMost: query.detailsAtMost,
          } as const satisfies Announced,
        ]
      : []),
  ];
}

/** Rights that are held come first: the others count for less. */
function numbersIn(text: string): readonly string[] {
  const items = [...text.matchAll(/<item>([\s\S]*?)<\/item>/g)].flatMap(([, item = '']) => {
    const number = /<applicationNumber>\s*([\d-]+)\s*<\//.exec(item)?.[1]?.replaceAll('-', '') ?? '';
    const isHeld = /<registerStatus>\s*(?:등록|공개)\s*<\//.test(item);
    return /^[12]0\d{11}$/.test(number) ? [{ number, isHeld }] : [];
  });
  const held = items.filter(({ isHeld }) => isHeld);
  return [...held, ...items.filter((item) => !held.includes(item))].map(({ number }) => number);
}

const totalIn = (text: string): number => Number(/<totalCount>\s*(\d{1,9})\s*<\//.exec(text)?.[1] ?? 0);

/** Several answers as one with all their items. */
export function joinAnswers(texts: readonly string[]): string {
  const items = texts.map((text) => text.slice(text.indexOf('<item>'), text.lastIndexOf('</item>')));
  const all = items.map((item) => `${item}</item>`).join('\n');
  return `<response><header><resultCode>00</resultCode></header><body><items>\n${all}\n</items></body></response>\n`;
}
