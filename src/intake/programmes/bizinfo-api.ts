import type { NoticeList, ProgrammeNotice } from '../../domain/programmes/notice';
import { isJsonObject, type JsonObject, textOf } from '../json/json-object';
import { plainText } from '../text/plain-text';
import { stated, withoutRepeats } from './notice-fields';
import {
  ageOf,
  audiencesOf,
  dayOf,
  industriesOf,
  itemsOf,
  linkOf,
  periodOf,
  regionOf,
  regionsOfTitle,
} from './notice-texts';

/** Rows of an answer of 기업마당's API: whole, or the bare list that programs keep. Nothing for other JSON. */
export function bizinfoRows(value: unknown): readonly unknown[] | undefined {
  const rows = isJsonObject(value) ? value['jsonArray'] : value;
  if (!Array.isArray(rows)) return undefined;
  const isOurs = rows.some((row) => isJsonObject(row) && 'pblancId' in row && 'pblancNm' in row);
  return isOurs ? rows : undefined;
}

export function bizinfoNotices(rows: readonly unknown[]): NoticeList {
  const notices = rows.flatMap((row) => (isJsonObject(row) ? noticeOf(row) : []));
  const kept = withoutRepeats(notices);
  return { source: 'bizinfoApi', notices: kept, leftOut: rows.length - kept.length };
}

function noticeOf(row: JsonObject): readonly ProgrammeNotice[] {
  const id = textOf(row, 'pblancId');
  const title = plainText(textOf(row, 'pblancNm'));
  if (id === '' || title === '') return [];
  const text = plainText(textOf(row, 'bsnsSumryCn'));
  const areas = itemsOf(textOf(row, 'areaNm')).flatMap((name) => regionOf(name) ?? []);
  const whom = [...itemsOf(textOf(row, 'trgetNm')), ...itemsOf(textOf(row, 'entrprsStle'))];
  return [
    {
      id,
      title,
      authority: textOf(row, 'jrsdInsttNm'),
      ...stated('operator', textOf(row, 'excInsttNm')),
      fields: itemsOf(textOf(row, 'pldirSportRealmLclasCodeNm')),
      ...stated('audiences', whom.length > 0 ? audiencesOf(whom) : undefined),
      ...stated('regions', areas.length > 0 ? areas : regionsOfTitle(title)),
      ...stated('industries', industriesOf(itemsOf(textOf(row, 'industNm')))),
      ...stated('age', ageOf(`${title}\n${text}`, false)),
      period: periodOf(textOf(row, 'reqstBeginEndDe')),
      ...stated('link', linkOf(textOf(row, 'pblancUrl'))),
      text,
      ...stated('publishedOn', dayOf(textOf(row, 'creatPnttm'))),
    },
  ];
}
