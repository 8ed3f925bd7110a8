import type { Disclosure } from '../domain/disclosure/disclosure';

/** The file that is attached to a report. */
export const proofFileName = 'tech-rating.sd-jwt';
/** Media type of the token without "application/" (RFC 9901, 9.11: a type of its own, so that it passes for no other token). */
export const tokenType = 'tech-rating-report+sd-jwt';
export const tokenSchema = 1;

/** Public half of a signing key (RFC 7518, 6.2.1). */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** What signs. The private half cannot be taken out of the browser. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicJwk: PublicJwk;
}

/** What every signed statement says beside what is disclosed. */
export interface SignedClaims {
  readonly schema: number;
  /** SHA-256 of the disclosure's canonical JSON. */
  readonly statement: string;
  readonly disclosure: unknown;
}

/** What the token says of the report around it. */
export interface ReportClaims {
  readonly schema: typeof tokenSchema;
  /** When it was signed, in seconds (RFC 7519, 4.1.6), by the device's clock. */
  readonly iat: number;
  /** SHA-256 of the disclosure's canonical JSON. */
  readonly statement: string;
  /** SHA-256 of every byte of the file before and after the token. */
  readonly file: string;
  /** Digest of the text of each page, see `pageTextDigest`. */
  readonly pages: readonly string[];
  /** Address of the app without what follows `#`, to which the QR code leads; earlier reports do not say it. */
  readonly app?: string;
  readonly disclosure: Disclosure;
}

/**
 * [Note: limits of the proof]
 * The worked example with everything disclosed has about 300 items in 100 kB. A portfolio of 2,000 rights would fit.
 */
export const tokenLimits = { bytes: 8 * 1024 * 1024, items: 20_000, depth: 16 } as const;
