/** The bytes, or nothing once they are more than the limit; the rest is then not fetched. */
export async function bodyWithin(response: Response, limitBytes: number): Promise<ArrayBuffer | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return new ArrayBuffer(0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limitBytes) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  return await new Blob(parts).arrayBuffer();
}
