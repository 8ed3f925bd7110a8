import type { Language } from '../domain/local-text';
import type { PackManifest } from '../domain/pack/manifest';
import { sha256Hex } from './worker/verify-pack';

/** Cards of the packs in this build, each a script of its own, kept offline with all others. */
const shippedCards = import.meta.glob<string>('../../models/*/card.*.md', {
  query: '?raw',
  import: 'default',
});

/** Text of the very card that the signed manifest names; undefined where this build holds another one or none. */
export async function packCard({ id, files }: PackManifest, language: Language): Promise<string | undefined> {
  const path = `card.${language}.md`;
  const text = await shippedCards[`../../models/${id}/${path}`]?.();
  if (text === undefined) return undefined;
  const named = files.find((file) => file.path === path);
  return named?.sha256 === (await sha256Hex(new TextEncoder().encode(text).buffer)) ? text : undefined;
}
