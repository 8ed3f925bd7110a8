import { writeFileSync } from 'node:fs';
import { bundlePack } from './bundle-pack';
import { packFaults } from './check-pack';
import { readPack, unreadable } from './pack-folder';

/** `npm run pack:bundle -- DIR OUT.pack`: the file to hand on, made only of a pack that is good. */
const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) {
  console.error('Usage: npm run pack:bundle -- DIR OUT.pack');
  process.exitCode = 1;
} else {
  const files = readPack(folder);
  const faults = files.ok ? await packFaults(files.value) : [unreadable(files.problem)];
  if (!files.ok || faults.length > 0) {
    for (const fault of faults) console.error(`- ${fault}`);
    process.exitCode = 1;
  } else {
    const bytes = bundlePack(files.value);
    writeFileSync(out, bytes);
    console.log(`${out}: ${bytes.length} bytes`);
  }
}
