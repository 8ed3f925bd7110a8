import { packIds } from '../../domain/pack/manifest';
import { failure, type Outcome, success } from '../../domain/problem';
import type { OfferedPack, Registry, TrustedKey } from '../pack-exchange';
import { fingerprintOf } from './public-key';

/** More than any operator needs, and little enough to be read at once. */
const mostEntries = 50;
const longestName = 100;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longestName;

function listIn(json: unknown, name: string): readonly unknown[] | undefined {
  const list: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
  return Array.isArray(list) && list.length <= mostEntries ? list : undefined;
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

async function keyOf(value: unknown): Promise<TrustedKey | undefined> {
  const [name, publicKey] = [property(value, 'name'), property(value, 'publicKey')];
  if (!isText(name) || !isText(publicKey)) return undefined;
  const fingerprint = await fingerprintOf(publicKey);
  return fingerprint ? { publicKey, fingerprint, name, source: 'operator' } : undefined;
}

function offerOf(value: unknown): OfferedPack | undefined {
  const [version, address] = [property(value, 'version'), property(value, 'address')];
  const purpose = packIds.find((id) => id === property(value, 'purpose'));
  return purpose && isText(version) && isText(address) ? { purpose, version, address } : undefined;
}

/**
 * What `registry.json` says. It is a file of the app's own origin: whoever can write it can write the app, so that it needs
 * no signature of its own. A fault anywhere refuses the whole, so that nobody trusts half a list.
 */
export async function readRegistry(bytes: ArrayBuffer): Promise<Outcome<Registry>> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return failure('registryInvalid', { place: '{}' });
  }
  if (property(json, 'schema') !== 1) return failure('registryInvalid', { place: 'schema' });
  const [keyEntries, packEntries] = [listIn(json, 'keys'), listIn(json, 'packs')];
  if (!keyEntries) return failure('registryInvalid', { place: 'keys' });
  if (!packEntries) return failure('registryInvalid', { place: 'packs' });
  const keys: TrustedKey[] = [];
  for (const [at, entry] of keyEntries.entries()) {
    const key = await keyOf(entry);
    if (!key) return failure('registryInvalid', { place: `keys[${at}]` });
    keys.push(key);
  }
  const packs: OfferedPack[] = [];
  for (const [at, entry] of packEntries.entries()) {
    const offer = offerOf(entry);
    if (!offer) return failure('registryInvalid', { place: `packs[${at}]` });
    packs.push(offer);
  }
  return success({ keys, packs });
}
