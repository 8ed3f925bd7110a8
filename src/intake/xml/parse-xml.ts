import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { failure, type Outcome, success } from '../../domain/problem';
import { limits } from '../limits';
import { placeAt, type TextPlace } from '../text/place-at';
import { isNestedDeeper, isTagLonger } from './xml-nesting';
import type { XmlNode } from './xml-node';

const declaration = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * [Note: no entities of a file's own]
 * Files of the services have no document type. One that has may bring entities that grow without bound or point
 * elsewhere, so it is refused before the parser sees it. What remains are the five of XML itself and character
 * references, which the parser replaces.
 */
const options = {
  attributeNamePrefix: '@',
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Numbers stay as they are written: leading zeros matter.
  parseTagValue: false,
  trimValues: true,
  htmlEntities: true,
  processEntities: { enabled: true, maxExpandedLength: limits.fileBytes },
  maxNestedTags: limits.xmlDepth,
} as const;

const ofElements = new XMLParser({ ...options, ignoreAttributes: true });
const ofAll = new XMLParser({ ...options, ignoreAttributes: false, parseAttributeValue: false });

/** The document as nested elements, or where it breaks. */
export function parseXml(text: string, fileName: string): Outcome<XmlNode> {
  return parsedBy(ofElements, text, fileName);
}

/** The same with the attributes of each element, see `attributeOf`. */
export function parseXmlWithAttributes(text: string, fileName: string): Outcome<XmlNode> {
  return parsedBy(ofAll, text, fileName);
}

function parsedBy(parser: XMLParser, text: string, fileName: string): Outcome<XmlNode> {
  if (declaration.test(text)) return failure('xmlEntities', { fileName });
  const limit = limits.xmlDepth;
  // The validator has no limit of its own, and the parser's has no message that could be told from others.
  if (isNestedDeeper(text, limit)) return failure('xmlTooDeep', { fileName, limit });
  const longest = limits.xmlTagCharacters;
  if (isTagLonger(text, longest)) return failure('xmlTagTooLong', { fileName, limit: longest });
  const broken = faultOf(text);
  if (broken) return failure('xmlBroken', { fileName, ...broken });
  try {
    return success(parser.parse(text) as XmlNode);
  } catch {
    // Well-formed, and still refused: names that would reach into the language, as __proto__.
    return failure('fileUnrecognised', { fileName });
  }
}

/** Messages for what is missing at the end of a text: the validator places them elsewhere or nowhere. */
const isCutOff = /^(?:Unclosed tag|Invalid '\[|Start tag expected)/;

function faultOf(text: string): TextPlace | undefined {
  // Its successor is a package of its own with the same code: one dependency more for nothing yet.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const verdict = XMLValidator.validate(text);
  if (verdict === true) return undefined;
  const { msg, line, col } = verdict.err;
  return isCutOff.test(msg) ? placeAt(text, text.trimEnd().length) : { line, column: col };
}
