import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter } from './line-splitter';

const utf8 = {
  of: (text: string) => new TextEncoder().encode(text),
  text: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
};

function linesOf(pieces: readonly Uint8Array[], limit?: number): string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line, number) => {
    expect(number).toBe(lines.length + 1);
    lines.push(utf8.text(line));
  }, limit);
  pieces.forEach((piece, index) => splitter.push(piece, index === pieces.length - 1));
  return lines;
}

describe('lines', () => {
  it('are the same wherever the pieces are cut', () => {
    const text = fc.array(fc.constantFrom('가', 'b', '\t', '\r\n', '\n')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), (content, cuts) => {
        const bytes = utf8.of(content);
        const ends = [...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort((a, b) => a - b);
        const pieces = ends.map((end, at) => bytes.subarray(at === 0 ? 0 : ends[at - 1], end));
        const lines = content.split('\n').map((line) => line.replace(/\r$/, ''));
        const expected = content.endsWith('\n') || content === '' ? lines.slice(0, -1) : lines;
        expect(linesOf(pieces)).toEqual(expected);
      }),
    );
  });

  it('never grow beyond the limit', () => {
    const pieces = Array.from({ length: 50 }, () => utf8.of('x'.repeat(100)));
    expect(linesOf([...pieces, utf8.of('\nend')], 64)).toEqual(['x'.repeat(64), 'end']);
  });
});
