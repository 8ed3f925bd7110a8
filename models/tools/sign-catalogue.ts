import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCatalogue } from '../../src/domain/programmes/read-catalogue';
import { signOwnFile } from './sign-own-file';

/** `npm run programmes:sign`: checks the shipped catalogue and signs it, see `signOwnFile`. */
const folder = resolve(import.meta.dirname, '../../public/programmes');
const path = resolve(folder, 'catalogue.json');
const reading = readCatalogue(JSON.parse(readFileSync(path, 'utf8')));

if (reading.state === 'faulty') {
  for (const { place, kind, found } of reading.faults) console.error(`- ${place}: ${kind} ${found}`);
  process.exitCode = 1;
} else if (reading.state === 'newer') {
  console.error(`schema ${reading.schema} is newer than this app`);
  process.exitCode = 1;
} else {
  signOwnFile(path, resolve(folder, 'catalogue.sig'));
}
