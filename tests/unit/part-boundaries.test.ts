import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { importProblem } from '../../tooling/part-boundaries.ts';

const boundary = 'ours/part-boundaries';
const restrictedName = 'no-restricted-globals';
const restrictedProperty = 'no-restricted-properties';

let eslint: ESLint;

beforeAll(() => {
  // The snippets have no file on the disk, so the compiler cannot type them; these rules do not ask it to.
  const untyped = { languageOptions: { parserOptions: { projectService: false } } };
  eslint = new ESLint({
    overrideConfig: untyped,
    ruleFilter: ({ ruleId }) => [boundary, restrictedName, restrictedProperty].includes(ruleId),
  });
});

async function rulesBrokenBy(code: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

describe('imports point one way', () => {
  it.each([
    ['src/domain/grading/grade.ts', "import '../../ui/theme';"],
    [
      'src/domain/grading/grade.ts',
      "import type { Draft } from '../../storage/draft';\nexport type D = Draft;",
    ],
    ['src/domain/grading/grade.ts', "export * from '../../engine/bridge';"],
    ['src/domain/grade.ts', "export const load = () => import('../ui/App.svelte');"],
    ['src/domain/grade.ts', "export type D = import('../storage/draft').Draft;"],
    ['src/domain/grade.ts', "import '/src/ui/theme';"],
    ['src/domain/grade.ts', "import '../../models/originality/manifest.json';"],
    ['src/domain/grade.ts', "export const packs = import.meta.glob(['../../models/*/manifest.json']);"],
    ['src/intake/kipris.ts', "import '../engine/bridge';"],
    ['src/workbook/write-workbook.ts', "import '../intake/read-file';"],
    ['src/intake/read-file.ts', "import writeXlsxFile from 'write-excel-file/universal';"],
    ['src/engine/bridge.ts', "import '../ui/script-url';"],
    ['src/engine/worker/run.ts', "import '../../storage/draft';"],
    ['src/storage/draft.ts', "import '../engine/bridge';"],
    ['src/i18n/format.ts', "import '../ui/theme';"],
    ['src/sharing/envelope.ts', "import '../ui/theme';"],
    ['src/report/pdf.ts', "import '../ui/theme';"],
    ['src/ui/Draft.svelte', "<script>\n  import Dexie from 'dexie';\n</script>"],
    ['src/ui/draft.ts', "import Dexie from 'dexie';"],
    ['src/ui/run.ts', "import * as ort from 'onnxruntime-web/wasm';"],
    ['src/engine/bridge.ts', "import * as ort from 'onnxruntime-web';"],
    ['src/engine/worker/run.ts', "import * as ort from 'onnxruntime-node';"],
  ])('%s may not contain %s', async (file, code) => {
    expect(await rulesBrokenBy(code, file)).toEqual([boundary]);
  });

  it.each([
    ['src/domain/grading/grade.ts', '../dossier/company'],
    ['src/domain/grading/grade.test.ts', 'vitest'],
    ['src/intake/worker/read.ts', '../../domain/dossier/company'],
    ['src/engine/worker/session.ts', 'onnxruntime-web/wasm'],
    ['src/engine/packs.ts', '../../models/originality/model.onnx?url'],
    ['src/storage/draft.ts', 'dexie'],
    ['src/i18n/format.ts', './generated/messages.js'],
    ['src/ui/App.svelte', '../engine/bridge'],
    ['src/main.ts', './ui/App.svelte'],
    ['models/training/train.ts', 'onnxruntime-node'],
    ['models/training/train.ts', '../../src/domain/pack/manifest'],
  ])('%s may import %s', (file, specifier) => {
    expect(importProblem(file, specifier)).toBeUndefined();
  });
});

describe('only one part may use the network, and one the database', () => {
  it.each([
    ['src/ui/App.svelte', "<script>\n  fetch('/x');\n</script>", restrictedName],
    ['src/engine/bridge.ts', "void fetch('/x');", restrictedName],
    ['src/engine/worker/run.ts', "void self.fetch('/x');", restrictedProperty],
    ['src/engine/worker/own-asset.ts', 'new XMLHttpRequest();', restrictedName],
    ['src/intake/read.ts', "new WebSocket('wss://x');", restrictedName],
    ['src/ui/log.ts', "new EventSource('/x');", restrictedName],
    ['src/ui/log.ts', "navigator.sendBeacon('/x');", restrictedProperty],
    ['src/ui/log.ts', "window.fetch('/x');", restrictedProperty],
    ['src/ui/log.ts', "globalThis['fetch']('/x');", restrictedProperty],
    ['src/storage/draft.ts', "void fetch('/x');", restrictedName],
    ['src/sharing/outbox.ts', "indexedDB.open('x');", restrictedName],
    ['src/ui/draft.ts', "window.indexedDB.open('x');", restrictedProperty],
  ])('%s may not contain %s', async (file, code, rule) => {
    expect(await rulesBrokenBy(code, file)).toEqual([rule]);
  });

  it.each([
    ['src/sharing/outbox.ts', "void fetch('/x');\nnavigator.sendBeacon('/x');"],
    ['src/storage/draft.ts', "indexedDB.open('x');"],
    ['src/engine/worker/own-asset.ts', "void fetch('/x');"],
  ])('%s may contain %s', async (file, code) => {
    expect(await rulesBrokenBy(code, file)).toEqual([]);
  });
});
