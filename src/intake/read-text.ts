import type { Reading } from '../domain/dossier/reading';
import { failure, type Outcome } from '../domain/problem';
import type { FileFacts } from './evidence';
import type { ReadOptions } from './intake-api';
import { parseJsonOrLines } from './json/parse-json';
import { readResponse } from './kipris/read-response';
import { readBody } from './open-dart/read-body';
import { bodyOfXml } from './open-dart/xml-body';
import { isXbrl, readXbrl } from './open-dart/xbrl/read-xbrl';
import { parseXml } from './xml/parse-xml';

/** Readings of a text by what it begins with. */
export function readText(
  text: string,
  file: FileFacts,
  options: ReadOptions = {},
): Outcome<readonly Reading[]> {
  const { fileName } = file;
  const start = text.trimStart()[0];
  if (start === undefined) return failure('fileEmpty', { fileName });
  if (start === '{' || start === '[') {
    const json = parseJsonOrLines(text, fileName);
    return json.ok ? readBody(json.value, file, options) : json;
  }
  if (isXbrl(text)) return readXbrl({ member: '', instance: text }, file, options);
  if (start === '<') {
    const xml = parseXml(text, fileName);
    if (!xml.ok) return xml;
    const body = bodyOfXml(xml.value);
    return body ? readBody(body, file, options, 'openDartXml') : readResponse(xml.value, file);
  }
  return failure('fileUnrecognised', { fileName });
}
