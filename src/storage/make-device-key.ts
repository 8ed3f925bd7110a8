import type { DeviceKey } from './device-keys';

/** A new key pair for ES256 whose private half cannot be exported. */
export async function makeDeviceKey(now = new Date()): Promise<DeviceKey> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  if (x === undefined || y === undefined) throw new Error('a point has two coordinates');
  const publicJwk = { kty: 'EC', crv: 'P-256', x, y } as const;
  const { calculateJwkThumbprint } = await import('jose');
  return { id: await calculateJwkThumbprint(publicJwk), madeAt: now.toISOString(), privateKey, publicJwk };
}
