import { Buffer } from 'node:buffer';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicKeyOf } from '../../models/tools/sign-pack';
import { signatureOf } from '../../models/training/pack/signing-key';
import { checkedDirectory } from '../../src/engine/worker/checked-directory';

const bytes = readFileSync('public/institutions/directory.json');
const signature = readFileSync('public/institutions/directory.sig');
const buffer = (from: Uint8Array): ArrayBuffer => Uint8Array.from(from).buffer;

describe('the directory that comes with the app', () => {
  it('is signed by the key that the app pins', async () => {
    const outcome = await checkedDirectory(buffer(bytes), buffer(signature));
    expect(outcome).toMatchObject({ ok: true, value: { isSigned: true } });
  });

  it('is taken with a signature that fits, and refused with one changed byte', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const key = publicKeyOf(privateKey);
    const signed = buffer(Buffer.from(signatureOf(bytes, privateKey)));
    expect(await checkedDirectory(buffer(bytes), signed, key)).toMatchObject({
      ok: true,
      value: { isSigned: true },
    });
    const changed = Uint8Array.from(bytes);
    changed[changed.length - 2] = 32;
    expect(await checkedDirectory(buffer(changed), signed, key)).toMatchObject({
      ok: false,
      problem: { code: 'directorySignatureInvalid' },
    });
  });
});
