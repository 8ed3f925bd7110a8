import { basisMark, pageMark, placeParts, placeSeparator, rowMark } from '../dossier/place-in-file';

/**
 * [Note: a disclosed place names nothing]
 * A place is told in the file's own words, and these can say what was not chosen: a sheet is called after the company, a
 * member of a filing after its DART code, an account of one's own after a person. Only what is known to name nothing goes
 * along: cells, rows, pages, codes, positions in a list, elements of public taxonomies and the titles of statutory forms.
 */
export function disclosedPlace(place: string): string {
  if (place === '' || ofKipris.test(place)) return place;
  const reckoned = factor.exec(place)?.[0] ?? '';
  const pieces = place.slice(0, place.length - reckoned.length).split(/ · | \+ (?!\d)|–/);
  const told = new Set(pieces.map(namelessPiece).filter((piece) => piece !== ''));
  return ([...told].join(placeSeparator) || unnamed) + reckoned;
}

/** Stands where nothing of a place can be told. */
const unnamed = '…';

/** A record of KIPRIS and its element: the names are the service's. */
const ofKipris = /^(?:PatentUtilityInfo|item) \d+(?: · [A-Za-z]+)?$/;

const titles =
  /(?:(?:연결|별도) ?)?(?:표준)?(?:재무상태표|대차대조표|(?:포괄)?손익계산서|자본변동표|현금흐름표|기본정보)/u;
const sheetTitle = new RegExp(`^${titles.source}$`, 'u');

/** A whole piece, or its end, that names nothing. */
const nameless: readonly RegExp[] = [
  // Elements of DART's and the IFRS taxonomies; a firm's own carry its code.
  /^(?:ifrs|ifrs-full|dart|dart-gcd)_[A-Za-z]+$/,
  /^\d{4}-\d\d-\d\d$/,
  /^(?:BS|IS|CIS)$/,
  /^(?:thstrm|frmtrm|bfefrmtrm)(?:_add)?_amount$/,
  // A line of a file of many; a position in a list.
  /#\d+$/,
  /(?:^list)?(?:\[\d+\])+$/,
];

/** What was reckoned with an amount: its unit, or the months that it is of. */
const factor = / [×÷] [\d,/]+$/;

function namelessPiece(piece: string): string {
  const { sheet = '', cell } =
    /^(?:(?<sheet>.*)!)?(?<cell>[A-Z]{1,3}[1-9]\d{0,6})$/su.exec(piece)?.groups ?? {};
  if (cell !== undefined) return sheetTitle.test(sheet) ? `${sheet}!${cell}` : cell;
  const [found] = nameless.flatMap((form) => form.exec(piece)?.[0] ?? []);
  return found ?? namelessLine(piece);
}

/** A line of a form: "표준손익계산서 p.2, 코드 94 + 95". */
function namelessLine(piece: string): string {
  const told = placeParts(piece).map((part) => {
    switch (part.kind) {
      case 'page':
        return pageMark(Number(part.text));
      case 'row':
        return rowMark(Number(part.text));
      case 'codes':
        return `, 코드 ${part.text}`;
      case 'basis':
        return basisMark(part.basis);
      case 'own':
        return titles.exec(part.text)?.[0] ?? '';
    }
  });
  return told
    .filter((text) => text !== '')
    .join(' ')
    .replace(/^, | (?=, )/g, '');
}
