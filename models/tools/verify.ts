import { parseArgs } from 'node:util';
import type { PackManifest } from '../../src/domain/pack/manifest';
import { fingerprintOf } from '../../src/engine/worker/public-key';
import { meantKey, packFaults } from './check-pack';
import { readPack, unreadable } from './pack-folder';

/** `npm run pack:verify -- DIR-or-FILE [--key BASE64URL]`: says what is wrong with a pack; ends with 1 when anything is. */
async function verify(path: string, key: string | undefined): Promise<boolean> {
  const files = readPack(path);
  if (!files.ok) {
    console.error(`${path}: ${unreadable(files.problem)}`);
    return false;
  }
  const faults = await packFaults(files.value, key);
  for (const fault of faults) console.error(`- ${fault}`);
  if (faults.length > 0) {
    console.error(`${path}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
    return false;
  }
  const { id, version } = JSON.parse(
    new TextDecoder().decode(files.value.get('manifest.json')),
  ) as PackManifest;
  const fingerprint = await fingerprintOf(meantKey(files.value, key));
  console.log(`${path}: ${id} ${version} is good, signed by the key ${fingerprint ?? ''}`);
  return true;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' } },
});
if (positionals.length === 0) {
  console.error('Usage: npm run pack:verify -- DIR-or-FILE [--key BASE64URL]');
  process.exitCode = 1;
}
for (const path of positionals) if (!(await verify(path, values.key))) process.exitCode = 1;
