import { Buffer } from 'node:buffer';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicKeyOf } from '../../models/tools/sign-pack';
import { signatureOf } from '../../models/training/pack/signing-key';
import { catalogueFormat } from '../../src/domain/programmes/catalogue';
import { checkedCatalogue } from '../../src/engine/worker/checked-catalogue';

const bytes = readFileSync('public/programmes/catalogue.json');
const signature = readFileSync('public/programmes/catalogue.sig');
const buffer = (from: Uint8Array): ArrayBuffer => Uint8Array.from(from).buffer;

describe('the catalogue that comes with the app', () => {
  it('is signed by the key that the app pins', async () => {
    const outcome = await checkedCatalogue(buffer(bytes), buffer(signature));
    expect(outcome).toMatchObject({ ok: true, value: { isSigned: true } });
  });

  it('is taken with a signature that fits, and refused with one changed byte', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const key = publicKeyOf(privateKey);
    const signed = buffer(Buffer.from(signatureOf(bytes, privateKey)));
    expect(await checkedCatalogue(buffer(bytes), signed, key)).toMatchObject({
      ok: true,
      value: { isSigned: true },
    });
    const changed = Uint8Array.from(bytes);
    changed[changed.length - 2] = 32;
    expect(await checkedCatalogue(buffer(changed), signed, key)).toMatchObject({
      problem: { code: 'catalogueSignatureInvalid' },
    });
  });
});

describe('the schema for editors', () => {
  interface Schema {
    readonly properties: Readonly<Record<string, { readonly const?: unknown }>>;
    readonly $defs: Readonly<Record<string, { readonly properties?: object }>>;
  }
  const schema = JSON.parse(
    readFileSync('public/programmes/programme-catalogue.schema.json', 'utf8'),
  ) as Schema;

  it('knows every field that the shipped catalogue uses', () => {
    const shipped = JSON.parse(bytes.toString('utf8')) as { programmes: readonly object[] };
    const fields = (name: string) => Object.keys(schema.$defs[name]?.properties ?? {});
    expect(schema.properties['format']?.const).toBe(catalogueFormat);
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(shipped)));
    for (const programme of shipped.programmes)
      expect(fields('programme')).toEqual(expect.arrayContaining(Object.keys(programme)));
  });
});
