import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { Disclosure } from '../domain/disclosure/disclosure';
import { digestAround, placeOf } from './bytes-around';
import { pageTextDigest } from './page-text';
import { statementDigest } from '../token/statement-digest';
import { issueToken, withFileDigest } from '../token/issue-token';
import { proofFileName, type ReportClaims, type SigningKey } from '../token/token-format';

export interface Sealing {
  readonly document: PDFDocument;
  /** Text of each page, in the order in which it was drawn. */
  readonly pageTexts: readonly string[];
  /** What the pages were drawn from. */
  readonly disclosure: Disclosure;
  readonly key: SigningKey;
  /** ISO time. */
  readonly madeAt: string;
  /** Address of the app without what follows `#`. */
  readonly appAddress: string;
}

/**
 * [Note: the proof covers every byte]
 * The token lies in the file as it is, not packed. It names the digest of all bytes before and behind it, so that nothing of
 * the file can be changed, by whatever reader of PDFs it would be noticed or not. Its length does not depend on that digest:
 * it is written once with zeros, which gives the file its form, and then in earnest, of the same length.
 */
export async function sealReport({
  document,
  pageTexts,
  disclosure,
  key,
  madeAt,
  appAddress,
}: Sealing): Promise<Uint8Array<ArrayBuffer>> {
  const claims: ReportClaims = {
    schema: 1,
    iat: Math.floor(Date.parse(madeAt) / 1000),
    statement: await statementDigest(disclosure),
    file: '0'.repeat(64),
    pages: await Promise.all(pageTexts.map(pageTextDigest)),
    app: appAddress,
    disclosure,
  };
  const zeros = await issueToken(claims, key);
  const { bytes, at, file } = await fileAround(document, zeros, madeAt);
  const token = await withFileDigest(zeros, file, key);
  if (token.length !== zeros.length) throw new Error('the token keeps its length');
  bytes.set(latin(token), at);
  return bytes;
}

interface FileAround {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the token stands in them. */
  readonly at: number;
  /** SHA-256 of every byte around the token. */
  readonly file: string;
}

/** The document as a file with a token in it, or with whatever has the length of one. */
export async function fileAround(document: PDFDocument, token: string, madeAt: string): Promise<FileAround> {
  const held = latin(token);
  attach(document, held, madeAt);
  const bytes = Uint8Array.from(
    await document.save({ useObjectStreams: false, updateFieldAppearances: false }),
  );
  const at = placeOf(bytes, held);
  if (at === undefined) throw new Error('the token stands where it can be found');
  return { bytes, at, file: await digestAround(bytes, at, held.length) };
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** An embedded file (ISO 32000-2, 7.11.4) that lies in the document unpacked, and is named by it as its data (14.13). */
function attach(document: PDFDocument, token: Uint8Array, madeAt: string): void {
  const { context, catalog } = document;
  const date = PDFString.fromDate(new Date(madeAt));
  const stream = context.stream(token, {
    Type: 'EmbeddedFile',
    Subtype: 'application/sd-jwt',
    Params: { Size: token.length, ModDate: date },
  });
  const file = context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(proofFileName),
      UF: PDFHexString.fromText(proofFileName),
      EF: { F: context.register(stream) },
      AFRelationship: 'Data',
    }),
  );
  const names = context.obj({ Names: [PDFHexString.fromText(proofFileName), file] });
  const allNames = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({});
  allNames.set(PDFName.of('EmbeddedFiles'), names);
  catalog.set(PDFName.of('Names'), allNames);
  catalog.set(PDFName.of('AF'), context.obj([file]));
}
