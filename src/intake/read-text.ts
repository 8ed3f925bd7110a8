import type { Reading } from '../domain/dossier/reading';
import { failure, type Outcome } from '../domain/problem';
import type { FileFacts } from './evidence';
import { parseJson } from './json/parse-json';
import { readResponse } from './kipris/read-response';
import { readBody } from './open-dart/read-body';
import { recogniseText } from './recognise-bytes';
import { parseXml } from './xml/parse-xml';

/** Readings of a text by what it begins with. */
export function readText(text: string, file: FileFacts): Outcome<readonly Reading[]> {
  const { fileName } = file;
  const start = text.trimStart()[0];
  if (start === undefined) return failure('fileEmpty', { fileName });
  const kind = recogniseText(text);
  if (kind) return failure('fileKindNotYetRead', { fileName, kind });
  if (start === '{' || start === '[') {
    const json = parseJson(text, fileName);
    return json.ok ? readBody(json.value, file) : json;
  }
  if (start === '<') {
    const xml = parseXml(text, fileName);
    return xml.ok ? readResponse(xml.value, file) : xml;
  }
  return failure('fileUnrecognised', { fileName });
}
