import type { Outcome } from '../domain/problem';

/**
 * [Note: the device's key]
 * Reports are signed with a key that is made on this device, by the browser, and cannot be read out of it: not by the app
 * either. It proves that a report was not changed, and that two reports come from one device; it does not prove who sits in
 * front of it. Whoever changes it keeps the earlier ones, so that their reports are still recognised as this device's.
 * Where the browser has cleared its storage they are gone: earlier reports can be checked as before, but no longer be
 * recognised, and a new key signs the next one.
 */
export interface DeviceKey {
  /** Thumbprint of the public half (RFC 7638), base64url. */
  readonly id: string;
  /** ISO time. */
  readonly madeAt: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string };
}

export interface DeviceKeyStore {
  /** Newest first: the first one signs. */
  list(): Promise<Outcome<readonly DeviceKey[]>>;
  /** The key that signs; made now where there is none. */
  current(): Promise<Outcome<DeviceKey>>;
  /** A new key signs from now on. */
  renew(): Promise<Outcome<DeviceKey>>;
  remove(id: string): Promise<Outcome<undefined>>;
}
