import type { CompilerOptions } from '@inlang/paraglide-js';

/** One set of options for the build, the development server and `npm run prepare-messages`. */
export const messageCompiler = {
  project: './src/i18n/project.inlang',
  outdir: './src/i18n/generated',
  strategy: ['localStorage', 'baseLocale'],
  emitReadme: false,
} as const satisfies Omit<CompilerOptions, 'fs'>;
