import type { ConfirmedColumn, OwnColumn } from '../../domain/dossier/confirmed-column';
import { type Grid, placeOfCell } from '../sheet/grid';
import { plainHeader } from './columns';
import type { PatentHeader } from './find-header';

const sampleLength = 60;

/** What search sites print that no indicator needs: nobody has to be asked about it. */
const unneeded = new Set(
  (
    '순번,연번,No,발명의명칭(영문),공개번호,공고번호,공고일,공고일자,국제공개번호,국제공개일자,국제출원일자,심사진행상태,' +
    '심사청구여부(일자),심사청구일,심사청구여부,요약,초록,대표청구항,최종권리자,현재권리자,대표도면,원출원번호,관련출원번호,심사관,' +
    '심판사항,존속기간만료일,예상만료일,상세링크,원문링크,링크,Abstract,Publication Number,URL'
  )
    .split(',')
    .map(plainHeader),
);

/** Columns with headers that are not known and something below them, with what a person has said of them. */
export function ownColumnsOf(
  { grid, header }: { readonly grid: Grid; readonly header: PatentHeader },
  confirmed: readonly ConfirmedColumn[],
): readonly OwnColumn[] {
  const below = grid.rows.filter(([first]) => first && first.row > header.row);
  return header.own.flatMap((head): OwnColumn[] => {
    const [sample] = below.flatMap((row) => row.find(({ column }) => column === head.column) ?? []);
    const isNumbered = header.numbered.includes(head);
    if (!sample || (unneeded.has(plainHeader(head.text)) && !isNumbered)) return [];
    const rule = confirmed.find((one) => plainHeader(one.header) === plainHeader(head.text));
    return [
      {
        header: rule?.header ?? head.text,
        place: placeOfCell(grid, head),
        sample: sample.text.slice(0, sampleLength),
        ...(isNumbered ? { likely: 'applicationNumber' } : {}),
        ...(rule ? { attribute: rule.attribute } : {}),
      },
    ];
  });
}
