import { dirname, posix, relative, resolve, sep } from 'node:path';
import type { Rule } from 'eslint';
import type { CallExpression, Node } from 'estree';

/*
 * [Note: imports point one way]
 * Which part may import which. Data flows from left to right (intake, domain, engine, result on the screen), and
 * nothing on the left knows what stands on its right.
 */
const everything = ['*'] as const;
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  // The form that people fill in: written by one part, read by the other.
  'src/workbook': ['src/domain'],
  // How a PDF of a stranger is opened: by intake, and by the check of reports.
  'src/pdf': [],
  // The signed statement of a disclosure: attached to a report, handed over in an envelope.
  'src/token': ['src/domain'],
  'src/intake': ['src/domain', 'src/workbook', 'src/pdf'],
  'src/engine': ['src/domain', 'models'],
  'src/storage': ['src/domain'],
  'src/i18n': ['src/domain'],
  'src/sharing': ['src/domain', 'src/storage', 'src/token'],
  'src/report': ['src/domain', 'src/i18n', 'src/pdf', 'src/token'],
  'src/workspace': ['src/domain', 'src/engine', 'src/storage', 'src/sharing', 'src/token'],
  'src/sw': [],
  'src/ui': everything,
  src: everything,
  models: ['src/domain', 'src/engine'],
  tests: everything,
  tooling: [],
};

/** Packages that only one part may know, so that what they can do happens in one place. */
const owners: Readonly<Record<string, readonly string[]>> = {
  dexie: ['src/storage'],
  'fast-xml-parser': ['src/intake'],
  'write-excel-file': ['src/workbook'],
  'pdfjs-dist': ['src/pdf', 'src/intake/pdf', 'src/report/verify', 'tests'],
  'pdf-lib': ['src/report', 'src/intake/testing', 'tests'],
  '@pdf-lib/fontkit': ['src/report/pdf', 'src/intake/testing', 'tests'],
  qr: ['src/report/pdf', 'src/sharing/optical', 'tests'],
  '@sd-jwt/core': ['src/token', 'tests'],
  'onnxruntime-web': ['src/engine/worker', 'tests'],
  'onnxruntime-node': ['models/training', 'tests'],
  '@jax-js/jax': ['models/training'],
};

const parts = Object.keys(mayImport).sort((one, other) => other.length - one.length);
const lies = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const partOf = (path: string): string | undefined => parts.find((part) => lies(path, part));

/** Why the file may not import that, or nothing when it may. Paths are relative to the root, with forward slashes. */
export function importProblem(file: string, specifier: string): string | undefined {
  const owned = Object.keys(owners).find((name) => lies(specifier, name));
  if (owned !== undefined) return packageProblem(file, owned);
  const from = partOf(file);
  const target = resolveSpecifier(file, specifier);
  if (from === undefined || target === undefined) return undefined;
  const to = partOf(target);
  const allowed = mayImport[from] ?? [];
  if (to === from || allowed === everything || (to !== undefined && allowed.includes(to))) return undefined;
  const permitted = allowed.length === 0 ? 'nothing of ours' : `only ${allowed.join(', ')}`;
  return `${from} imports ${permitted} outside itself, and this is ${target}.`;
}

function packageProblem(file: string, name: string): string | undefined {
  const folders = owners[name] ?? [];
  if (folders.some((folder) => lies(file, folder))) return undefined;
  return `Only ${folders.join(' and ')} may import ${name}.`;
}

/** Path from the root of a relative or root-absolute specifier; nothing for a package. */
function resolveSpecifier(file: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('/')) return posix.normalize(path.slice(1));
  return path.startsWith('.') ? posix.join(dirname(file), path) : undefined;
}

const isGlob = ({ callee }: CallExpression): boolean =>
  callee.type === 'MemberExpression' &&
  callee.object.type === 'MetaProperty' &&
  callee.property.type === 'Identifier' &&
  callee.property.name === 'glob';

/** ESLint rule: reports imports, re-exports, dynamic imports and `import.meta.glob` that cross a boundary. */
export const partBoundaries: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { crossed: '{{problem}}' } },
  create(context) {
    const root = resolve(import.meta.dirname, '..');
    const file = relative(root, context.filename).split(sep).join('/');
    const examine = (node: Node): void => {
      if (node.type !== 'Literal' || typeof node.value !== 'string') return;
      const problem = importProblem(file, node.value);
      if (problem !== undefined) context.report({ node, messageId: 'crossed', data: { problem } });
    };
    return {
      ImportDeclaration: ({ source }) => examine(source),
      ExportAllDeclaration: ({ source }) => examine(source),
      ExportNamedDeclaration: ({ source }) => source && examine(source),
      ImportExpression: ({ source }) => examine(source),
      CallExpression(call) {
        if (!isGlob(call)) return;
        const [patterns] = call.arguments;
        if (patterns?.type === 'ArrayExpression') patterns.elements.forEach((item) => item && examine(item));
        else if (patterns) examine(patterns);
      },
      TSImportType: (type: Node & { source: Node }) => examine(type.source),
    };
  },
};
