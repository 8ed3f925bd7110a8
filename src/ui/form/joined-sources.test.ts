import { describe, expect, it } from 'vitest';
import { known, type Source, typed } from '../../domain/dossier/answer';
import { joinedSources } from './joined-sources';

const inFile = (place: string, digest = 'a'): Source => ({
  kind: 'file',
  fileName: 'statements.json',
  digest,
  format: 'openDartJson',
  place,
  raw: '1',
});
const places = (...sources: Source[]) =>
  joinedSources(sources.map((source) => known(1, source))).map(({ source }) =>
    source.kind === 'file' ? source.place : source.kind,
  );

describe('sources of several values', () => {
  it('in one row of a file are told together, cell by cell', () => {
    expect(
      places(inFile('list[48] · IS · 매출액 · thstrm'), inFile('list[48] · IS · 매출액 · frmtrm')),
    ).toEqual(['list[48] · IS · 매출액 · thstrm, frmtrm']);
  });

  it('in different rows or files stay apart', () => {
    expect(places(inFile('list[1] · a'), inFile('list[2] · a'), inFile('list[1] · a', 'b'))).toEqual([
      'list[1] · a',
      'list[2] · a',
      'list[1] · a',
    ]);
  });

  it('that are typed are told once', () => {
    expect(places(typed, inFile('x · y'), typed)).toEqual(['typed', 'x · y']);
  });
});
