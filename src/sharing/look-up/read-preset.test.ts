import { expect, it } from 'vitest';
import { presetOf } from './read-preset';

it('a preset names gateways and who runs them', () => {
  const text = JSON.stringify({ schema: 1, operator: ' 한빛은행 ', openDart: 'https://g.example.kr/dart/' });
  expect(presetOf(text)).toEqual({
    operator: '한빛은행',
    gateways: { openDart: 'https://g.example.kr/dart' },
  });
});

it.each([
  '',
  '[]',
  '{}',
  '{"schema":2}',
  '{"schema":1,"openDart":"http://g.example.kr"}',
  '{"schema":1,"openDart":"https://g.example.kr","kipris":1}',
])('%s is none', (text) => {
  expect(presetOf(text)).toBeUndefined();
});
