import { expect, it } from 'vitest';
import { reportDay, reportFileName } from './report-file-name';

it('a report is called after the company where it shows the name, in its own language', () => {
  expect(reportFileName('가나전자', 'ko')).toBe('가나전자 기술평가 자가진단');
  expect(reportFileName('가나전자', 'en')).toBe('가나전자 technology self-assessment');
  expect(reportFileName(undefined, 'ko')).toBe('기술평가 자가진단');
  expect(reportFileName(undefined, 'en')).toBe('Technology self-assessment');
  expect(reportFileName('가'.repeat(100), 'ko')).toBe(`${'가'.repeat(40)} 기술평가 자가진단`);
});

it('and after the day that stands on its pages', () => {
  expect(reportDay('2026-11-27T15:30:00.000Z')).toBe('2026-11-28');
});
