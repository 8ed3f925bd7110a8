import { base64url, calculateJwkThumbprint, compactVerify, importJWK, type JWK } from 'jose';
import {
  directoryFormat,
  directoryLimits,
  type InstitutionDirectory,
} from '../../domain/institutions/directory';
import { signingPublicKey } from '../../domain/institutions/institution-card';
import { readDirectory } from '../../domain/institutions/read-directory';
import { failure, type Outcome, success } from '../../domain/problem';
import { hasOneSpelling } from '../one-spelling';

const algorithm = 'ES256';

/** An operator's directory, signed by the key in its header: the fingerprint is what people compare. */
export interface SignedDirectory {
  readonly directory: InstitutionDirectory;
  readonly fingerprint: string;
  readonly text: string;
}

const compact = /^([\w-]+)\.([\w-]+)\.[\w-]{86}$/;

/** Whether a text says that it is a directory, good or not. */
export const isSignedDirectory = (given: string): boolean =>
  jsonOf(given.trim().split('.', 1)[0] ?? '')?.['typ'] === directoryFormat;

export async function readSignedDirectory(given: string): Promise<Outcome<SignedDirectory>> {
  const text = given.trim();
  const [, head = '', payload = ''] = (text.length <= directoryLimits.bytes && compact.exec(text)) || [];
  const [header, stated] = [jsonOf(head), jsonOf(payload)];
  if (header?.['typ'] !== directoryFormat || !stated) return failure('directoryUnrecognised', {});
  const key = keyOf(header);
  if (!key || !hasOneSpelling(text) || !(await isSigned(text, key)))
    return failure('directorySignatureInvalid', {});
  const directory = readDirectory(stated);
  if (!directory.ok) return directory;
  return success({ directory: directory.value, fingerprint: await calculateJwkThumbprint(key), text });
}

function jsonOf(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(part)),
    );
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** These members and no other: neither another algorithm nor a key from elsewhere is ever tried. */
function keyOf(header: Readonly<Record<string, unknown>>): JWK | undefined {
  if (header['alg'] !== algorithm || Object.keys(header).sort().join() !== 'alg,jwk,typ') return undefined;
  try {
    return { ...signingPublicKey(header['jwk'], 'jwk') };
  } catch {
    return undefined;
  }
}

async function isSigned(text: string, key: JWK): Promise<boolean> {
  try {
    await compactVerify(text, await importJWK(key, algorithm), { algorithms: [algorithm] });
    return true;
  } catch {
    return false;
  }
}
