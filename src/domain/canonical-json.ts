/**
 * [Note: canonical JSON]
 * One text for one value, whatever order its keys were written in: keys sorted by their code units, no spaces, numbers and
 * strings as `JSON.stringify` writes them, entries of undefined left out. This is RFC 8785 for everything that a dossier
 * can hold. Digests are taken of the UTF-8 bytes of this text.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
  return `{${entries.join(',')}}`;
}
