import { type LookUpService, lookUpServices } from '../../domain/look-up-service';
import { gatewayOf } from './gateway';

/** What whoever hosts the app has set beforehand. */
export interface Preset {
  /** Who runs the gateways. */
  readonly operator?: string;
  readonly gateways: Readonly<Partial<Record<LookUpService, string>>>;
}

export const noPreset: Preset = { gateways: {} };

/** More than any preset needs. */
const longestText = 10_000;
const longestName = 100;

/** What a `look-up.json` says; nothing of it counts where any of it is wrong. */
export function presetOf(text: string): Preset | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null || Reflect.get(json, 'schema') !== 1) return undefined;
    const stated = lookUpServices.flatMap((service): [LookUpService, string | undefined][] => {
      const value: unknown = Reflect.get(json, service);
      if (value === undefined) return [];
      return [[service, typeof value === 'string' ? gatewayOf(value) : undefined]];
    });
    if (stated.some(([, gateway]) => gateway === undefined)) return undefined;
    const operator: unknown = Reflect.get(json, 'operator');
    const isName = typeof operator === 'string' && operator.trim() !== '' && operator.length <= longestName;
    return { gateways: Object.fromEntries(stated), ...(isName ? { operator: operator.trim() } : {}) };
  } catch {
    return undefined;
  }
}

/** Reads `look-up.json` beside the app, where its host has put one. A GET for a file of our own, without anything in it. */
export async function readPreset(base: string): Promise<Preset> {
  try {
    const response = await fetch(new URL('look-up.json', base), { credentials: 'omit', redirect: 'error' });
    const type = response.headers.get('Content-Type') ?? '';
    // Hosts of single-page apps answer with the page where there is no such file.
    if (!response.ok || !type.includes('json')) return noPreset;
    const text = await response.text();
    const preset = text.length <= longestText ? presetOf(text) : undefined;
    if (!preset) console.warn('look-up.json is not valid and was not used.');
    return preset ?? noPreset;
  } catch {
    return noPreset;
  }
}
