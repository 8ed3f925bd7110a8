/** A threshold as people type it: "60", "62.5", "1,000". Undefined where it is no such number. */
export function parseThreshold(text: string): number | undefined {
  const plain = text.replace(/[,\s%점]/g, '');
  return /^\d{1,15}(?:\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
}
