import { SDJwtInstance } from '@sd-jwt/core';
import type { Disclosure } from '../domain/disclosure/disclosure';
import { readDisclosure } from '../domain/disclosure/read-disclosure';
import { listOf, Misfit, numericDate, object, oneOf, type Shape, textLike } from '../domain/json-shape';
import { failure, type Outcome, success } from '../domain/problem';
import { statementDigest } from './statement-digest';
import { checkItems } from './check-items';
import { hasher, isSignedBy } from './issue-token';
import { keyThumbprint } from './key-thumbprint';
import { publicJwkShape } from './public-jwk-shape';
import {
  type PublicJwk,
  type ReportClaims,
  type SignedClaims,
  tokenLimits,
  tokenSchema,
  tokenType,
} from './token-format';
import { takeApart, type TokenParts } from './token-parts';

/** A token whose signature fits, whose items are whole and whose statement is the signed one. */
export interface ReadSigned<Claims> {
  readonly claims: Claims & { readonly disclosure: Disclosure };
  readonly publicJwk: PublicJwk;
  readonly thumbprint: string;
}

/** A kind of signed statement: its own type, so that it passes for no other, and its claims. */
export interface TokenKind<Claims extends SignedClaims> {
  readonly type: string;
  readonly schema: number;
  /** What is disclosed is read apart from it. */
  readonly shape: Shape<Claims>;
}

export const hexDigest = textLike(/^[0-9a-f]{64}$/);
export const anything: Shape<unknown> = (value) => value;

/** As a browser writes an address: in ASCII, other signs escaped. */
const appAddress = textLike(/^[a-z]+:\/\/[\x21-\x7e]{1,500}$/);

type ReportFrame = Omit<ReportClaims, 'disclosure'> & SignedClaims;

const reportToken: TokenKind<ReportFrame> = {
  type: tokenType,
  schema: tokenSchema,
  shape: object(
    {
      schema: oneOf([tokenSchema]),
      iat: numericDate,
      statement: hexDigest,
      file: hexDigest,
      pages: listOf(hexDigest),
      disclosure: anything,
    },
    { app: appAddress },
  ),
};

export type ReadToken = ReadSigned<ReportFrame>;

export const readToken = (token: string): Promise<Outcome<ReadToken>> => readSigned(token, reportToken);

export async function readSigned<Claims extends SignedClaims>(
  token: string,
  kind: TokenKind<Claims>,
): Promise<Outcome<ReadSigned<Claims>>> {
  if (token.length > tokenLimits.bytes)
    return failure('proofTooLarge', { limitMegabytes: tokenLimits.bytes / 1024 ** 2 });
  const parts = takeApart(token);
  if (!parts.ok) return parts;
  const head = readHead(parts.value.head, kind.type);
  if (!head.ok) return head;
  const publicJwk = head.value;
  const { _sd_alg: hash } = parts.value.payload;
  if (hash !== 'sha-256') return failure('proofAlgorithm', { algorithm: String(hash).slice(0, 40) });
  const signed = await isSigned(parts.value, publicJwk);
  if (!signed.ok) return signed;
  const items = await checkItems(parts.value);
  if (!items.ok) return items;
  const claims = await readClaims(token, publicJwk, kind);
  if (!claims.ok) return claims;
  const isStated = (await statementDigest(claims.value.disclosure)) === claims.value.statement;
  if (!isStated) return failure('proofStatementDiffers', {});
  return success({ claims: claims.value, publicJwk, thumbprint: await keyThumbprint(publicJwk) });
}

/** Only these entries, and only this algorithm: neither "none" nor a key of another kind is ever tried. */
function readHead({ alg, typ, jwk, ...others }: TokenParts['head'], type: string): Outcome<PublicJwk> {
  if (alg !== 'ES256') return failure('proofAlgorithm', { algorithm: String(alg).slice(0, 40) });
  const [found] = Object.keys(others);
  if (found !== undefined) return failure('proofCritical', { found: found.slice(0, 40) });
  if (typ !== type) return failure('proofCritical', { found: `typ: ${String(typ).slice(0, 40)}` });
  return fitting(
    () => publicJwkShape(jwk, 'jwk'),
    () => failure('proofKeyInvalid', {}),
  );
}

async function isSigned({ signed, signature }: TokenParts, jwk: PublicJwk): Promise<Outcome<undefined>> {
  try {
    const fits = await isSignedBy({ ...jwk }, signed, signature);
    return fits ? success(undefined) : failure('proofSignatureInvalid', {});
  } catch {
    // The point is not on the curve.
    return failure('proofKeyInvalid', {});
  }
}

async function readClaims<Claims extends SignedClaims>(
  token: string,
  jwk: PublicJwk,
  kind: TokenKind<Claims>,
): Promise<Outcome<ReadSigned<Claims>['claims']>> {
  const opened = await openItems(token, jwk);
  if (!opened.ok) return opened;
  const { schema } = opened.value as { readonly schema?: unknown };
  if (typeof schema === 'number' && schema > kind.schema)
    return failure('proofNewer', { schema, known: kind.schema });
  const read = fitting(
    () => kind.shape(opened.value, ''),
    ({ place }) => failure('proofInvalid', { place }),
  );
  if (!read.ok) return read;
  const disclosure = readDisclosure(read.value.disclosure);
  return disclosure.ok ? success({ ...read.value, disclosure: disclosure.value }) : disclosure;
}

/** The claims with their items in their places. The library checks the signature once more. */
async function openItems(token: string, jwk: PublicJwk): Promise<Outcome<unknown>> {
  const verifier = new SDJwtInstance({
    hasher,
    verifier: (data: string, signature: string) => isSignedBy({ ...jwk }, data, signature),
  });
  try {
    // A clock that is wrong, here or there, changes nothing of what was signed: the time is shown, not judged.
    const { payload } = await verifier.verify(token, { currentDate: Number.MAX_SAFE_INTEGER });
    return success(payload);
  } catch {
    return failure('proofMalformed', {});
  }
}

function fitting<Value>(read: () => Value, refuse: (misfit: Misfit) => Outcome<never>): Outcome<Value> {
  try {
    return success(read());
  } catch (error) {
    if (error instanceof Misfit) return refuse(error);
    throw error;
  }
}
