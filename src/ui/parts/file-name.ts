/** Korean takes three bytes a sign, and file systems take 255 of a name; some add a number to it. */
const bytesOfStem = 200;

/**
 * A name that every file system takes, whatever a company is called: without the signs that Windows forbids, without signs
 * that cannot be seen or that turn the direction of what follows, and not too long to keep its ending.
 */
export function fileNameOf(name: string): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[a-z\d]{1,5})?$/su.exec(name) ?? [];
  const bare = stem
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/[\\/:*?"<>|]/g, '_');
  return withoutEdges(cut(bare)) + ending;
}

/** Windows drops blanks and dots at the end, and elsewhere a dot in front hides a file. */
const withoutEdges = (stem: string): string => stem.replaceAll(/^[\s.]+|[\s.]+$/g, '');

function cut(stem: string): string {
  const encoder = new TextEncoder();
  let length = 0;
  let kept = '';
  for (const sign of stem) {
    length += encoder.encode(sign).length;
    if (length > bytesOfStem) return kept;
    kept += sign;
  }
  return kept;
}
