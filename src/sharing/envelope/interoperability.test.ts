import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import { expect, it } from 'vitest';
import { openEnvelope } from './open-envelope';
import { sealEnvelope } from './seal-envelope';

/*
 * The same formats by hand, from RFC 7516 (JWE), RFC 7518 4.6 (ECDH-ES) and NIST SP 800-56A 5.8.1 (Concat KDF), over
 * WebCrypto alone: what we write can be read without the library that wrote it, and the reverse.
 */
const { subtle } = crypto;
const utf8 = new TextEncoder();
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
const textOf = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bytes as Uint8Array).toString('base64url');
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

const withLength = (bytes: Uint8Array) => Buffer.concat([uint32(bytes.length), bytes]);
function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

async function contentKey(own: CryptoKey, other: CryptoKey): Promise<CryptoKey> {
  const shared = await subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
  const info = [withLength(utf8.encode('A256GCM')), withLength(Buffer.alloc(0)), withLength(Buffer.alloc(0))];
  const hashed = Buffer.concat([uint32(1), new Uint8Array(shared), ...info, uint32(256)]);
  return subtle.importKey('raw', await subtle.digest('SHA-256', hashed), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
}

const wd = 'A'.repeat(43);

it('what we seal is opened by WebCrypto alone', async () => {
  const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const sealed = await sealEnvelope('안녕하세요', await exportJWK(pair.publicKey), wd);
  if (!sealed.ok) throw new Error(sealed.problem.code);

  const [header = '', , iv = '', ciphertext = '', tag = ''] = sealed.value.split('.');
  const { epk } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { epk: JsonWebKey };
  const privateKey = await subtle.importKey('jwk', await exportJWK(pair.privateKey), curve, false, [
    'deriveBits',
  ]);
  const key = await contentKey(privateKey, await subtle.importKey('jwk', epk, curve, false, []));
  const additionalData = utf8.encode(header);
  const plain = Buffer.from(
    await subtle.decrypt(
      { name: 'AES-GCM', iv: bytesOf(iv), additionalData },
      key,
      Buffer.concat([bytesOf(ciphertext), bytesOf(tag)]),
    ),
  );
  expect(plain.length).toBe(4096);
  expect(plain.subarray(4, 4 + plain.readUInt32BE()).toString()).toBe('안녕하세요');
});

it('what WebCrypto alone has sealed is opened by us', async () => {
  const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const jwk = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const ephemeral = await subtle.generateKey(curve, true, ['deriveBits']);
  const { kty, crv, x, y } = await subtle.exportKey('jwk', ephemeral.publicKey);
  const members = { alg: 'ECDH-ES', enc: 'A256GCM', typ: 'tech-rating-envelope', v: 1, kid, wd };
  const header = textOf(utf8.encode(JSON.stringify({ ...members, epk: { kty, crv, x, y } })));

  const content = utf8.encode('{"made":"elsewhere"}');
  const plain = Buffer.concat([uint32(content.length), content], 4096);
  const recipient = await subtle.importKey('jwk', jwk as JsonWebKey, curve, false, []);
  const key = await contentKey(ephemeral.privateKey, recipient);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = Buffer.from(
    await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8.encode(header) }, key, plain),
  );
  const envelope = [
    header,
    '',
    textOf(iv),
    textOf(sealed.subarray(0, -16)),
    textOf(sealed.subarray(-16)),
  ].join('.');
  expect(await openEnvelope(envelope, [{ kid, key: pair.privateKey }])).toEqual({
    ok: true,
    value: '{"made":"elsewhere"}',
  });
});
