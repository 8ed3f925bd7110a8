import { canonicalJson } from '../domain/canonical-json';
import type { Disclosure } from '../domain/disclosure/disclosure';
import { sha256OfText } from './digest';

/** What a report states, in 64 hexadecimal digits: printed short on its pages, whole in its QR code. */
export const statementDigest = (disclosure: Disclosure): Promise<string> =>
  sha256OfText(canonicalJson(disclosure));
