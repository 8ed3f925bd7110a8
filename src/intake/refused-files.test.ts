import { describe, expect, it } from 'vitest';
import { readBytes } from './read-bytes';
import { type RefusedFile, refusedFiles } from './testing/make-refused';

/** What each is told as; what stands in its name does not count. */
const told: Readonly<Record<RefusedFile, object>> = {
  doc: { code: 'fileKindNotYetRead', kind: 'wordDocument' },
  docWithSheet: { code: 'fileKindNotYetRead', kind: 'wordDocument' },
  docx: { code: 'fileKindNotYetRead', kind: 'wordDocument' },
  rtf: { code: 'fileKindNotYetRead', kind: 'wordDocument' },
  hwp: { code: 'fileKindNotYetRead', kind: 'hangulDocument' },
  hwpx: { code: 'fileKindNotYetRead', kind: 'hangulDocument' },
  oldHwp: { code: 'fileKindNotYetRead', kind: 'hangulDocument' },
  ppt: { code: 'fileKindNotYetRead', kind: 'slides' },
  pptx: { code: 'fileKindNotYetRead', kind: 'slides' },
  ods: { code: 'fileKindNotYetRead', kind: 'otherSpreadsheet' },
  lockedXlsx: { code: 'fileEncrypted', kind: 'lockedOffice' },
  aesZip: { code: 'fileEncrypted', kind: 'lockedZip' },
  lzmaZip: { code: 'fileKindNotYetRead', kind: 'zip' },
  sevenZip: { code: 'fileKindNotYetRead', kind: 'sevenZip' },
  rar: { code: 'fileKindNotYetRead', kind: 'rar' },
  egg: { code: 'fileKindNotYetRead', kind: 'alzip' },
  gzip: { code: 'fileKindNotYetRead', kind: 'gzip' },
  drm: { code: 'fileEncrypted', kind: 'lockedByRights' },
  program: { code: 'fileKindNotYetRead', kind: 'program' },
  halfXlsx: { code: 'documentBroken', kind: 'xlsx' },
  halfXls: { code: 'documentBroken', kind: 'xls' },
  halfPdf: { code: 'documentBroken', kind: 'pdf' },
  halfHwp: { code: 'documentBroken', kind: 'compound' },
};

describe('a file that nobody can read is told by what it is', () => {
  it.each(Object.entries(told) as [RefusedFile, object][])('%s', async (name, problem) => {
    for (const fileName of ['report.pdf', '재무제표.xlsx', 'a.json']) {
      const read = await readBytes(refusedFiles[name](), fileName);
      expect(read).toMatchObject({ ok: false, problem: { ...problem, fileName } });
    }
  });
});
