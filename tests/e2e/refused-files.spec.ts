import { Buffer } from 'node:buffer';
import { expect, test } from '@playwright/test';
import { type RefusedFile, refusedFiles } from '../../src/intake/testing/make-refused.ts';

interface Refusal {
  readonly file: RefusedFile;
  /** As a person may have it: the ending says nothing. */
  readonly name: string;
  readonly ko: string;
  readonly en: string;
}

const refusals: readonly Refusal[] = [
  {
    file: 'doc',
    name: '결산보고.doc',
    ko: "'결산보고.doc' 파일은 워드 문서(DOC·DOCX·RTF)입니다. 문서 속 값은 읽지 않으니, 표를 엑셀로 옮겨 저장해 넣거나",
    en: "'결산보고.doc' is a Word document (DOC, DOCX or RTF). Values in such documents are not read: move the table to Excel",
  },
  {
    file: 'hwp',
    name: '재무제표.hwp',
    ko: '한글 문서(HWP·HWPX)입니다. 문서 속 값은 읽지 않으니',
    en: 'a Hangul document (HWP or HWPX). Values in such documents are not read',
  },
  {
    file: 'hwpx',
    name: '재무제표.hwpx',
    ko: '한글 문서(HWP·HWPX)입니다. 문서 속 값은 읽지 않으니',
    en: 'a Hangul document (HWP or HWPX). Values in such documents are not read',
  },
  {
    file: 'lockedXlsx',
    name: '잠긴.xlsx',
    ko: '암호로 잠긴 엑셀·오피스 문서입니다. 엑셀에서 암호를 넣어 열고',
    en: 'an Excel or Office document locked with a password. Open it in Excel with the password',
  },
  {
    file: 'aesZip',
    name: '자료.zip',
    ko: '암호로 잠긴 압축 파일입니다. 암호를 넣어 압축을 풀고',
    en: 'an archive locked with a password. Unpack it with the password',
  },
  {
    file: 'lzmaZip',
    name: '묶음.zip',
    ko: "'묶음.zip' 압축 파일은 여기서 풀 수 없는 방식으로 묶여 있습니다",
    en: "The archive '묶음.zip' is packed in a way that cannot be unpacked here",
  },
  {
    file: 'sevenZip',
    name: '자료.7z',
    ko: '7z 압축 파일입니다. 압축은 ZIP만 풀 수 있으니',
    en: 'a 7z archive. Only ZIP archives can be unpacked here',
  },
  {
    file: 'rar',
    name: '자료.rar',
    ko: 'RAR 압축 파일입니다. 압축은 ZIP만 풀 수 있으니',
    en: 'a RAR archive. Only ZIP archives can be unpacked here',
  },
  {
    file: 'halfXlsx',
    name: '반쪽.xlsx',
    ko: '엑셀 통합 문서(XLSX)인데 내용이 깨졌거나 끝까지 내려받지 않은 것 같습니다',
    en: 'an Excel workbook (XLSX) that is damaged or was not downloaded to its end',
  },
  {
    file: 'halfXls',
    name: '반쪽.xls',
    ko: '옛 엑셀 문서(XLS)인데 내용이 깨졌거나',
    en: 'an old Excel workbook (XLS) that is damaged',
  },
  {
    file: 'program',
    name: '증명.pdf',
    ko: '실행 파일(프로그램)입니다. 문서 같은 이름이라도 열지 말고',
    en: 'a program. Do not open it, even if its name looks like a document',
  },
  {
    file: 'program',
    name: '증명.xlsx',
    ko: '실행 파일(프로그램)입니다. 문서 같은 이름이라도 열지 말고',
    en: 'a program. Do not open it, even if its name looks like a document',
  },
];

const dropped = refusals.map(({ file, name }) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(refusedFiles[file]()),
}));

for (const language of ['ko', 'en'] as const) {
  test(`files that nobody can read are each told with a way on, in ${language}`, async ({ page }) => {
    await page.goto('./');
    if (language === 'en') await page.getByRole('button', { name: /영어로/ }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await page.locator('input[type="file"]').first().setInputFiles(dropped);
    const dialog = page.getByRole('dialog');
    for (const { name, ...sentences } of refusals) {
      const told = dialog
        .getByRole('alert')
        .filter({ hasText: `'${name}'` })
        .filter({ hasText: sentences[language] });
      await expect(told).toBeVisible({ timeout: 30_000 });
    }
    await expect(page.locator('[data-answered="known"]')).toHaveCount(0);
  });
}
