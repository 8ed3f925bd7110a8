import { readFile, readdir } from 'node:fs/promises';
import { compile } from '@inlang/paraglide-js';
import { messageCompiler } from './message-compiler.ts';

/** Compiles the texts of both languages to functions, so that a fresh clone type-checks before its first build. */
async function prepareMessages(): Promise<void> {
  await compile({ ...messageCompiler, strategy: [...messageCompiler.strategy] });
  // When the format plugin is not found, the compiler warns, compiles nothing and reports success.
  const written = await readFile(`${messageCompiler.outdir}/messages/_index.js`, 'utf8');
  const languages = await readdir('./src/i18n/messages');
  if (!written.includes('export')) throw new Error(`No message was compiled from ${languages.join(', ')}.`);
}

await prepareMessages();
