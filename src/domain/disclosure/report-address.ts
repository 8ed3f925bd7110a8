/** What the QR code on a report says of it: whoever scans it can hold the file against it. */
export interface ReportMark {
  /** SHA-256 of what the report states, lower-case hexadecimal. */
  readonly statement: string;
  /** Thumbprint of the key that signed it (RFC 7638), base64url. */
  readonly key: string;
}

const form = /^#verify\?d=([0-9a-f]{64})&k=([\w-]{43})$/;

/** The part of an address behind the app's own: "#verify?d=…&k=…". */
export const verifyHash = ({ statement, key }: ReportMark): string => `#verify?d=${statement}&k=${key}`;

/** What such an address says; nothing where it says something else. */
export function markOfHash(hash: string): ReportMark | undefined {
  const [, statement, key] = form.exec(hash) ?? [];
  return statement !== undefined && key !== undefined ? { statement, key } : undefined;
}
