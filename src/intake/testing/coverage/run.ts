import { readFileSync, writeFileSync } from 'node:fs';
import { arePresent, measureDownloads, measureSamples } from './measure';
import { accountTable, answerTable, downloadTable, sampleTable } from './write-tables';

/*
 * `npm run coverage:intake`: reads every sample and the whole bulk downloads through intake, counts by itself what they
 * hold, and writes both into the README of intake.
 */
const readme = 'src/intake/README.md';

function withTable(text: string, name: string, table: string): string {
  const [before, rest] = text.split(`<!-- ${name} -->`);
  const after = rest?.split(`<!-- end of ${name} -->`)[1];
  if (before === undefined || after === undefined) throw new Error(`no place for ${name} in ${readme}`);
  return `${before}<!-- ${name} -->\n\n${table}\n\n<!-- end of ${name} -->${after}`;
}

async function run(): Promise<void> {
  if (!arePresent) throw new Error('The samples in ../shared are not there.');
  const tables = {
    accounts: accountTable(),
    answers: answerTable(),
    samples: sampleTable(await measureSamples()),
    downloads: downloadTable(await measureDownloads()),
  };
  const text = Object.entries(tables).reduce(
    (whole, [name, table]) => withTable(whole, name, table),
    readFileSync(readme, 'utf8'),
  );
  writeFileSync(readme, text);
  process.stdout.write(`${tables.samples}\n\n${tables.downloads}\n`);
}

await run();
