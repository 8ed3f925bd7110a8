import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIds } from '../../domain/pack/manifest';
import { cardBlocks, linesOf, textOf } from './card-blocks';

const models = resolve(import.meta.dirname, '../../../models');
const cards = packIds.flatMap((pack) =>
  ['ko', 'en'].map((language) => [
    `${pack} in ${language}`,
    readFileSync(resolve(models, pack, `card.${language}.md`), 'utf8'),
  ]),
) as [string, string][];

describe('the text of a card', () => {
  it('is read block by block', () => {
    const card = [
      '# A model 0.1.0',
      '',
      'One sentence',
      'and its end, see [the report](https://example.org/a).',
      '- first',
      '- second [no](javascript:alert(1))',
      '',
      '| Model | AUC |',
      '| --- | ---: |',
      '| ours | 0.7 |',
      '## Limits',
    ].join('\n');
    expect(cardBlocks(card)).toEqual([
      { kind: 'heading', level: 1, line: [{ text: 'A model 0.1.0' }] },
      {
        kind: 'paragraph',
        line: [
          { text: 'One sentence and its end, see ' },
          { text: 'the report', href: 'https://example.org/a' },
          { text: '.' },
        ],
      },
      { kind: 'list', items: [[{ text: 'first' }], [{ text: 'second [no](javascript:alert(1))' }]] },
      {
        kind: 'table',
        head: [[{ text: 'Model' }], [{ text: 'AUC' }]],
        rows: [[[{ text: 'ours' }], [{ text: '0.7' }]]],
      },
      { kind: 'heading', level: 2, line: [{ text: 'Limits' }] },
    ]);
  });

  it.each(cards)('of %s holds nothing that this does not know', (_, card) => {
    const blocks = cardBlocks(card);
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    expect(blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(0);
    for (const block of blocks)
      expect(textOf(block)).not.toMatch(/^#|^\||^- |^\d+\. |^>|^ {4}|\]\(|\*\*|`|<\/?\w/m);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,a',
    'http://example.org',
    '//example.org',
    'https://',
    './a',
  ])('does not lead to %s', (target) => {
    const markdown = `[a](${target})`;
    expect(cardBlocks(markdown)).toEqual([{ kind: 'paragraph', line: [{ text: markdown }] }]);
  });

  it('is all there, whatever is written', () => {
    const pieces = fc.constantFrom(
      '[',
      '](',
      ')',
      ' | ',
      '- ',
      '# ',
      '\n',
      'a',
      'https://a.b',
      '<img src=a>',
      '**',
    );
    const letters = (text: string) => text.replace(/[^a-z]/g, '');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const markdown = parts.join('');
        const runs = cardBlocks(markdown).flatMap(linesOf).flat();
        const told = runs.map(({ text, href = '' }) => text + href).join('');
        expect(letters(told)).toBe(letters(markdown));
        for (const { href } of runs) expect(href ?? 'https:').toMatch(/^https:/);
      }),
    );
  });
});
