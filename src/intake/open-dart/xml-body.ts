import type { JsonObject } from '../json/json-object';
import { childOf, childrenOf, type XmlNode } from '../xml/xml-node';

/** The XML of an OpenDART answer as its JSON would be; nothing for other XML. */
export function bodyOfXml(document: XmlNode): JsonObject | undefined {
  const result = childOf(document, 'result');
  if (result === undefined || typeof result === 'string') return undefined;
  const list = childrenOf(result, 'list');
  return list.length > 0 ? { ...result, list } : result;
}
