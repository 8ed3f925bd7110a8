import { expect, it } from 'vitest';
import { fileNameOf } from './file-name';

it.each([
  ['한빛정밀(가상) 기술평가 자가진단 2026-11-27.pdf', '한빛정밀(가상) 기술평가 자가진단 2026-11-27.pdf'],
  ['A/B\\C:D*E?F"G<H>I|J 2026.json', 'A_B_C_D_E_F_G_H_I_J 2026.json'],
  ['가나\u202Efdp.전자\n 백업.jwe', '가나fdp.전자 백업.jwe'],
  ['..가나 . .pdf', '가나.pdf'],
  ['한'.normalize('NFD') + '.pdf', '한.pdf'],
  ['가나전자 Co. 2026', '가나전자 Co. 2026'],
])('%j is saved as %j', (name, saved) => {
  expect(fileNameOf(name)).toBe(saved);
});

it('a long name keeps its ending and fits every file system', () => {
  const saved = fileNameOf(`${'주식회사한국초정밀'.repeat(12)} 2026-11-27.pdf`);
  expect(saved).toMatch(/^주식회사.*\.pdf$/);
  expect(new TextEncoder().encode(saved).length).toBeLessThanOrEqual(205);
});
