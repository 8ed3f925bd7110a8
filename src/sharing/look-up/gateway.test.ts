import { describe, expect, it } from 'vitest';
import { gatewayOf } from './gateway';

describe('the address of a gateway', () => {
  it.each([
    ['https://gateway.example.kr/dart/', 'https://gateway.example.kr/dart'],
    [' https://gateway.example.kr ', 'https://gateway.example.kr'],
    ['http://localhost:8787/api', 'http://localhost:8787/api'],
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
  ])('%s is used as %s', (text, gateway) => {
    expect(gatewayOf(text)).toBe(gateway);
  });

  it.each([
    '',
    'gateway.example.kr',
    'http://gateway.example.kr',
    'http://localhost.example.kr',
    'https://user:secret@gateway.example.kr',
    'https://gateway.example.kr/?key=1',
    'ftp://gateway.example.kr',
    'javascript:alert(1)',
    `https://gateway.example.kr/${'a'.repeat(300)}`,
  ])('%s is none', (text) => {
    expect(gatewayOf(text)).toBeUndefined();
  });
});
