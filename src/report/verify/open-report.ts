import type { Language } from '../../domain/local-text';
import { failure, type Outcome, success } from '../../domain/problem';
import { digestAround, placeOf } from '../bytes-around';
import { sha256Hex } from '../../token/digest';
import { pageTextDigest } from '../page-text';
import { readToken, type ReadToken } from '../../token/read-token';
import { tokenLimits } from '../../token/token-format';
import { lookAtBytes } from './look-at-bytes';
import { readPages, type ReportContent } from './read-pages';
import { megabytesOf, reportLimits } from './report-limits';

/** A report whose proof is sound by itself, and how the file around it agrees with it. */
export interface OpenedReport {
  readonly fileName: string;
  /** SHA-256 of the whole file. */
  readonly digest: string;
  readonly bytes: number;
  /** The attached proof as it stands in the file. */
  readonly token: string;
  readonly proof: ReadToken;
  /** Which its pages are in, by its own account. */
  readonly language: Language;
  /** Every byte around the proof is as it was signed. */
  readonly isUntouched: boolean;
  /** Whether the text of each page is the signed one; a page more or less is not. */
  readonly pages: readonly PageAgreement[];
  /** Text of each page as it can be read now. */
  readonly pageTexts: readonly string[];
}

export interface PageAgreement {
  readonly page: number;
  readonly state: 'same' | 'different' | 'added' | 'missing';
}

/** Opens what claims to be a report. Every case of bad input has a problem of its own. */
export async function openReport(file: File): Promise<Outcome<OpenedReport>> {
  const fileName = file.name.normalize('NFC');
  const { fileBytes } = reportLimits;
  if (file.size > fileBytes) {
    const sizes = { megabytes: megabytesOf(file.size), limitMegabytes: megabytesOf(fileBytes) };
    return failure('reportTooLarge', { fileName, ...sizes });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const looked = await lookAtBytes(bytes, fileName);
  if (!looked.ok) return looked;
  const content = await readPages(bytes, fileName);
  if (!content.ok) return content;
  if (looked.value.attachments > 1) return failure('proofTwice', { fileName });
  return await judged(bytes, fileName, content.value);
}

async function judged(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  { token: held, language, pageTexts }: ReportContent,
): Promise<Outcome<OpenedReport>> {
  if (held.length > tokenLimits.bytes)
    return failure('proofTooLarge', { limitMegabytes: megabytesOf(tokenLimits.bytes) });
  const token = new TextDecoder('latin1').decode(held);
  const proof = await readToken(token);
  if (!proof.ok) return proof;
  const at = placeOf(bytes, held);
  const { file, pages } = proof.value.claims;
  return success({
    fileName,
    digest: await sha256Hex(bytes),
    bytes: bytes.length,
    token,
    proof: proof.value,
    language,
    isUntouched: at !== undefined && (await digestAround(bytes, at, held.length)) === file,
    pages: await agreement(pages, pageTexts),
    pageTexts,
  });
}

async function agreement(
  signed: readonly string[],
  texts: readonly string[],
): Promise<readonly PageAgreement[]> {
  const found = await Promise.all(texts.map(pageTextDigest));
  return Array.from({ length: Math.max(signed.length, found.length) }, (_, at): PageAgreement => {
    const page = at + 1;
    if (found[at] === undefined) return { page, state: 'missing' };
    if (signed[at] === undefined) return { page, state: 'added' };
    return { page, state: signed[at] === found[at] ? 'same' : 'different' };
  });
}
