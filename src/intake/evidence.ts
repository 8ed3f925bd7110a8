import type { FileFormat, Source } from '../domain/dossier/answer';

/** What every value of a file says of it. */
export interface FileFacts {
  readonly fileName: string;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly digest: string;
}

export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a text in UTF-8. */
export const digestOfText = (text: string): Promise<string> => digestOf(new TextEncoder().encode(text));

export type FileSource = Source & { readonly kind: 'file' };

/** Maker of the sources of one file's values. */
export function evidenceOf({ fileName, digest }: FileFacts, format: FileFormat) {
  return (place: string, raw: string): FileSource => ({ kind: 'file', fileName, digest, format, place, raw });
}

export type Evidence = ReturnType<typeof evidenceOf>;
