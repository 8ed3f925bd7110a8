import { canonicalJson } from '../domain/canonical-json';
import type { Dossier } from '../domain/dossier/dossier';

/** SHA-256 of the dossier's canonical JSON, lower-case hexadecimal: says whether two evaluations had the same inputs. */
export async function dossierDigest(dossier: Dossier): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(dossier));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
