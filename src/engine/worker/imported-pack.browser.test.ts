import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackManifest } from '../../domain/pack/manifest';
import type { PackContent, TrustedKey } from '../pack-exchange';
import { openedPack } from './imported-pack';
import { loadModels } from './load-models';
import { fingerprintOf } from './public-key';
import { sha256Hex } from './verify-pack';

const addresses = import.meta.glob<string>('../../../models/originality/*.{json,onnx,md}', {
  query: '?url',
  import: 'default',
  eager: true,
});
const encoder = new TextEncoder();
const toBase64Url = (bytes: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

type Files = Record<string, Uint8Array<ArrayBuffer>>;
let files: Files;
let key: TrustedKey;
let content: PackContent;

/** The shipped pack of originality with another version, signed by a key of this test. */
beforeAll(async () => {
  const fetched = await Promise.all(
    Object.entries(addresses).map(async ([path, address]) => {
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
      return [path.split('/').at(-1) ?? '', bytes] as const;
    }),
  );
  const shipped: Files = Object.fromEntries(fetched);
  const named = await Promise.all(
    Object.entries(shipped)
      .filter(([name]) => name !== 'manifest.json')
      .map(async ([path, bytes]) => ({ path, bytes: bytes.length, sha256: await sha256Hex(bytes) })),
  );
  const described = JSON.parse(new TextDecoder().decode(shipped['manifest.json'])) as PackManifest;
  const manifest = encoder.encode(JSON.stringify({ ...described, version: '7.0.0', files: named }));
  const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const publicKey = toBase64Url(await crypto.subtle.exportKey('raw', keys.publicKey));
  const signature = await crypto.subtle.sign('Ed25519', keys.privateKey, manifest);
  files = {
    ...shipped,
    'manifest.json': manifest,
    'manifest.sig': encoder.encode(toBase64Url(signature)),
    'manifest.key': encoder.encode(publicKey),
  };
  key = { publicKey, fingerprint: (await fingerprintOf(publicKey)) ?? '', name: '은행', source: 'device' };
  const opened = await openedPack('bank.pack', new Uint8Array(zipSync(files)), [key]);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  content = opened.value.content;
});

const started = async (chosen: PackContent) => {
  const models = await loadModels(() => undefined, new Map([[chosen.purpose, chosen]]));
  if (!models.ok) throw new Error(models.problem.code);
  return models.value;
};

describe('a start with an imported pack', () => {
  it('rates with it, and with the shipped packs beside it', async () => {
    const models = await started(content);
    expect(models.originality).toMatchObject({
      manifest: { version: '7.0.0' },
      imported: content.id,
      key: { fingerprint: key.fingerprint },
    });
    expect(models['innovation-growth'].imported).toBeUndefined();
    expect(models['innovation-growth'].key.source).toBe('app');
  });

  it.each<[string, string, () => PackContent]>([
    [
      'whose graph was changed where it is kept',
      'packFileDiffers',
      () => {
        const graph = (files['model.onnx'] ?? new Uint8Array()).slice();
        graph[graph.length >> 1] = (graph[graph.length >> 1] ?? 0) ^ 1;
        return { ...content, bytes: new Uint8Array(zipSync({ ...files, 'model.onnx': graph })) };
      },
    ],
    [
      'whose file is gone to pieces',
      'packFileBroken',
      () => ({ ...content, bytes: content.bytes.slice(0, 1000) }),
    ],
    [
      'that claims to be signed by the app',
      'packKeyUnknown',
      () => ({ ...content, key: { ...key, source: 'app' } }),
    ],
    ['of another purpose', 'packPurposeUnknown', () => ({ ...content, purpose: 'innovation-growth' })],
  ])('%s goes on with the shipped one, and says why', async (_, code, chosen) => {
    const one = chosen();
    const { [one.purpose]: model } = await started(one);
    expect(model).toMatchObject({ refused: { code }, key: { source: 'app' } });
    expect(model.imported).toBeUndefined();
  });
});
