import { expect, it } from 'vitest';
import { recogniseBytes } from './recognise-bytes';

/** In a browser, whose Latin text differs from that of Node. */
it.each([
  ['a PNG', 'image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['a JPEG', 'image', [0xff, 0xd8, 0xff, 0xe0]],
  ['a GZIP archive', 'gzip', [0x1f, 0x8b, 0x08, 0]],
  ['a 7z archive', 'sevenZip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a file under document security', 'lockedByRights', [0x9b, 0x20, 0x44, 0x52, 0x4d, 0x4f, 0x4e, 0x45]],
])('%s shows in its first bytes', (_, kind, bytes) => {
  expect(recogniseBytes(Uint8Array.from(bytes))).toBe(kind);
});
