/**
 * What a person finds in a file that the dossier asks for, or what intake read of it: values by a key that names company,
 * year and account, or question. Several values where rows of one account differ: each of them would do.
 */
export type Found = Map<string, Set<string>>;

export function addFound(found: Found, key: string, value: string | number): void {
  const values = found.get(key) ?? new Set();
  found.set(key, values.add(String(value)));
}

export interface Compared {
  readonly held: number;
  readonly read: number;
  /** Keys that were not read, with what they hold. */
  readonly missed: readonly { readonly key: string; readonly values: readonly string[] }[];
  /** Keys that were read with another value than the file holds. */
  readonly wrong: readonly string[];
}

export function compare(held: Found, read: Found): Compared {
  const missed = [...held].filter(([key]) => !read.has(key));
  const wrong = [...held].filter(([key, values]) => {
    const ours = [...(read.get(key) ?? [])];
    return ours.some((value) => !values.has(value));
  });
  return {
    held: held.size,
    read: held.size - missed.length - wrong.length,
    missed: missed.map(([key, values]) => ({ key, values: [...values] })),
    wrong: wrong.map(([key]) => key),
  };
}
