import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { PackBytes } from './verify-pack';
import { sha256Hex, verifyPack } from './verify-pack';

const encoder = new TextEncoder();
const toBase64Url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const bytesOf = (text: string): ArrayBuffer => encoder.encode(text).buffer;

/** The same bytes with one bit of one byte changed. */
function flipped(bytes: ArrayBuffer, at: number): ArrayBuffer {
  const copy = new Uint8Array(bytes.slice(0));
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy.buffer;
}

let publicKey = '';
let pack: PackBytes;
let sign: (manifest: object) => Promise<PackBytes>;

beforeAll(async () => {
  const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  publicKey = toBase64Url(await crypto.subtle.exportKey('raw', keys.publicKey));
  const model = bytesOf('a graph');
  const files = [{ path: 'model.onnx', bytes: model.byteLength, sha256: await sha256Hex(model) }];
  sign = async (extra) => {
    const manifest = bytesOf(JSON.stringify({ schema: 1, id: 'originality', files, ...extra }));
    const signature = bytesOf(toBase64Url(await crypto.subtle.sign('Ed25519', keys.privateKey, manifest)));
    return { manifest, signature, model };
  };
  pack = await sign({});
});

describe('a pack', () => {
  it('that is signed and whole is accepted', async () => {
    expect(await verifyPack('originality', publicKey, pack)).toMatchObject({
      ok: true,
      value: { id: 'originality' },
    });
  });

  it('with any one byte of its manifest changed is refused', async () => {
    for (let at = 0; at < pack.manifest.byteLength; at++) {
      const changed = { ...pack, manifest: flipped(pack.manifest, at) };
      expect(await verifyPack('originality', publicKey, changed)).toMatchObject({
        ok: false,
        problem: { code: 'packSignatureInvalid', pack: 'originality' },
      });
    }
  });

  it('with any one byte of its model changed is refused, and the file is named', async () => {
    for (let at = 0; at < pack.model.byteLength; at++) {
      const changed = { ...pack, model: flipped(pack.model, at) };
      expect(await verifyPack('originality', publicKey, changed)).toMatchObject({
        ok: false,
        problem: { code: 'packDigestMismatch', file: 'model.onnx' },
      });
    }
  });

  it('with a broken signature is refused', async () => {
    for (const signature of ['', '!!!', 'AAAA']) {
      const changed = { ...pack, signature: bytesOf(signature) };
      expect(await verifyPack('originality', publicKey, changed)).toMatchObject({
        ok: false,
        problem: { code: 'packSignatureInvalid' },
      });
    }
  });

  it('of another key is refused', async () => {
    const other = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const otherKey = toBase64Url(await crypto.subtle.exportKey('raw', other.publicKey));
    expect(await verifyPack('originality', otherKey, pack)).toMatchObject({ ok: false });
  });

  it('cannot be checked by a browser without the signature algorithm, which is said as such', async () => {
    const importKey = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new Error('NotSupportedError'));
    expect(await verifyPack('originality', publicKey, pack)).toMatchObject({
      problem: { code: 'runtimeUnavailable', detail: 'Error: NotSupportedError' },
    });
    importKey.mockRestore();
  });

  it('of a newer schema, or in the place of another pack, is refused', async () => {
    expect(await verifyPack('originality', publicKey, await sign({ schema: 2 }))).toMatchObject({
      problem: { code: 'packUnsupported', schema: '2' },
    });
    expect(await verifyPack('innovation-growth', publicKey, pack)).toMatchObject({
      problem: { code: 'packUnsupported' },
    });
  });
});
