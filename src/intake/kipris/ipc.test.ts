import { describe, expect, it } from 'vitest';
import { readIpc, readSubclass } from './ipc';

describe('an IPC symbol', () => {
  it.each([
    ['G01S 13/88', 'G01S 13/88'],
    ['G01N-033/574', 'G01N 33/574'],
    ['H10H 29/14(2025.01)', 'H10H 29/14'],
    ['F02M 61/18 (2006.01)', 'F02M 61/18'],
    ['A61K  8/44 ', 'A61K 8/44'],
    ['B24B3/34', 'B24B 3/34'],
    ['c02f 103/08', 'C02F 103/08'],
    ['H10D 84/87', 'H10D 84/87'],
  ])('%j is %j', (text, symbol) => expect(readIpc(text)).toBe(symbol));

  it.each(['', 'G01S', '13/88', 'G01S 13', 'Z01S 13/88', 'G01S 13/8'])('%j is none', (text) =>
    expect(readIpc(text)).toBeUndefined(),
  );
});

describe('the subclass of an IPC symbol', () => {
  it.each([
    ['G01N-033/574', 'G01N'],
    [' g01n ', 'G01N'],
    ['G01', undefined],
    ['G01N 33', undefined],
    ['', undefined],
  ])('%j is %j', (text, subclass) => expect(readSubclass(text)).toBe(subclass));
});
