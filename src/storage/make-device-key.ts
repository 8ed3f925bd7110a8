import type { DeviceKey } from './device-keys';

/** A new key pair for ES256 whose private half cannot be exported. */
export async function makeDeviceKey(now = new Date()): Promise<DeviceKey> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  if (x === undefined || y === undefined) throw new Error('a point has two coordinates');
  const publicJwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  return { id: await thumbprint(publicJwk), madeAt: now.toISOString(), privateKey, publicJwk };
}

/** RFC 7638: SHA-256 of the required members in the order of their names, without blanks, base64url. */
async function thumbprint({ crv, kty, x, y }: DeviceKey['publicJwk']): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify({ crv, kty, x, y }));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
