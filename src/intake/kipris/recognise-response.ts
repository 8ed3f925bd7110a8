import type { NotPatentKind } from '../../domain/file-kind';
import { childNames, childOf, childrenOf, descendantOf, textOf, type XmlNode } from '../xml/xml-node';
import { apiRecord, type PatentRecord, restRecord } from './patent-record';

/** What an XML document is, as far as KIPRIS is concerned. */
export type Response =
  | {
      readonly kind: 'patents';
      readonly records: readonly PatentRecord[];
      /** Places of designs and trademarks among them. */
      readonly strangers: readonly string[];
      /** How many the service found, of which the file holds a page. */
      readonly total: number;
    }
  | { readonly kind: 'status'; readonly status: string; readonly message: string }
  | { readonly kind: 'nothingFound' }
  | { readonly kind: 'notPatents'; readonly what: NotPatentKind };

/** Recognises a document by its elements; nothing for other XML. */
export function recogniseResponse(document: XmlNode): Response | undefined {
  const response = childOf(document, 'response');
  if (response !== undefined) return gatewayStatus(response) ?? contentOf(response);
  const refusal = descendantOf(document, 'OpenAPI_ServiceResponse', 'cmmMsgHeader');
  return refusal === undefined
    ? undefined
    : statusOf(textOf(refusal, 'returnReasonCode'), textOf(refusal, 'returnAuthMsg'));
}

const statusOf = (status: string, message: string): Response => ({ kind: 'status', status, message });

/** On success the code is 00, or empty in the older service. */
function gatewayStatus(response: XmlNode): Response | undefined {
  const header = childOf(response, 'header');
  const code = textOf(header, 'resultCode');
  const isRefused = textOf(header, 'successYN') === 'N' || !/^(?:0*)$/.test(code);
  return isRefused ? statusOf(code, textOf(header, 'resultMsg')) : undefined;
}

const counts = /^(?:totalCount|TotalSearchCount|SearchStartNumber|numOfRows|pageNo|#text)$/;

function contentOf(response: XmlNode): Response | undefined {
  const body = childOf(response, 'body');
  const items = childOf(body, 'items');
  const rest = childrenOf(items, 'PatentUtilityInfo').map((node, index) =>
    restRecord(node, `PatentUtilityInfo ${index + 1}`),
  );
  const api = [...childrenOf(items, 'item'), ...childrenOf(body, 'item')].map((node, index) =>
    apiRecord(node, `item ${index + 1}`),
  );
  const all = [...rest, ...api];
  if (all.length === 0) return contentWithoutRecords(body, items);
  const records = all.filter((record) => otherRight(record) === undefined);
  const [first] = all;
  const other = first && otherRight(first);
  if (records.length === 0 && other) return { kind: 'notPatents', what: other };
  const strangers = all.filter((record) => otherRight(record) !== undefined).map(({ place }) => place);
  return { kind: 'patents', records, strangers, total: totalOf(response, items) };
}

function contentWithoutRecords(body: XmlNode | undefined, items: XmlNode | undefined): Response | undefined {
  const names = childNames(items);
  if (names.includes('TradeMarkInfo')) return { kind: 'notPatents', what: 'trademarks' };
  if (names.some((name) => name.startsWith('Design'))) return { kind: 'notPatents', what: 'designs' };
  const isEmpty = names.every((name) => counts.test(name));
  return body !== undefined && isEmpty ? { kind: 'nothingFound' } : undefined;
}

/** 30 is a design, 40 to 45 are trademarks of several kinds. */
function otherRight({ fields }: PatentRecord): NotPatentKind | undefined {
  const number = fields.applicationNumber?.raw.replaceAll(/\D/g, '') ?? '';
  if (/^30\d{11}$/.test(number)) return 'designs';
  return /^4[0-5]\d{11}$/.test(number) ? 'trademarks' : undefined;
}

function totalOf(response: XmlNode, items: XmlNode | undefined): number {
  const texts = [
    textOf(items, 'TotalSearchCount'),
    textOf(items, 'totalCount'),
    textOf(childOf(response, 'count'), 'totalCount'),
  ];
  return Number(texts.find((text) => /^\d{1,9}$/.test(text)) ?? 0);
}
