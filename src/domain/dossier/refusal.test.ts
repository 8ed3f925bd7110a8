import { expect, it } from 'vitest';
import { typedInsteadOf } from './refusal';

it('what a refused file would have given can be typed, where it is known what that is', () => {
  expect(typedInsteadOf({ code: 'pdfWithoutText', fileName: 'a.pdf', pages: 2 })).toBe('statements');
  expect(typedInsteadOf({ code: 'patentNumberColumnMissing', fileName: 'a', place: 'A1' })).toBe('patents');
  expect(typedInsteadOf({ code: 'fileEmpty', fileName: 'a' })).toBeUndefined();
});
