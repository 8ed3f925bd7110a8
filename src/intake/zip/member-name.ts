/**
 * Name of a file in an archive with "/" between folders. Korean programs write names in CP949 without saying so; then
 * every byte came as one Latin character.
 */
export function memberName(name: string): string {
  const codes = Array.from(name, (letter) => letter.charCodeAt(0));
  const isLatin = codes.every((code) => code <= 0xff) && codes.some((code) => code >= 0x80);
  const decoded = isLatin ? new TextDecoder('euc-kr').decode(Uint8Array.from(codes)) : name;
  return decoded.replaceAll('\\', '/').normalize('NFC');
}
