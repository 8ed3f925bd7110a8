const symbol = /^([A-HY]\d{2}[A-Z])[\s-]*0*(\d{1,4})\/(\d{2,6})(?:\s*\(\d{4}(?:[.-]\d{2}){1,2}\))?$/;

/**
 * "F02M 61/18" of "G01N-033/574", "H10H 29/14(2025.01)" and the like; nothing for what has not the shape of a symbol.
 * Only the shape counts: later editions bring classes that no table of ours has.
 */
export function readIpc(text: string): string | undefined {
  const match = symbol.exec(text.normalize('NFKC').trim().toUpperCase());
  return match ? `${match[1]} ${match[2]}/${match[3]}` : undefined;
}

/** "F02M" of "F02M 61/18" or of the subclass alone. */
export function readSubclass(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim().toUpperCase();
  return /^[A-HY]\d{2}[A-Z]$/.test(plain) ? plain : readIpc(plain)?.slice(0, 4);
}
