import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { packIds } from '../../../src/domain/pack/manifest';
import type { ReportFigure } from './compare-models';
import { figuresTable } from './figures-table';

const training = resolve(import.meta.dirname, '..');

it('the training README shows the figures of the shipped packs', () => {
  const figures = packIds.flatMap((id) => {
    const report = readFileSync(resolve(training, '..', id, 'report.json'), 'utf8');
    return (JSON.parse(report) as { metrics: readonly ReportFigure[] }).metrics;
  });
  // Prettier pads the cells of tables.
  const unpadded = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
  const readme = unpadded(readFileSync(resolve(training, 'README.md'), 'utf8'));
  expect(readme).toContain(figuresTable(figures));
});
