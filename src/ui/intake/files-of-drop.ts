/** What systems and programs leave lying in folders. */
const litter = /^(?:\.|~\$)|^(?:Thumbs\.db|desktop\.ini)$/i;
const deepest = 8;

/** All files of a drop, those in folders too. Litter of the system is left out. */
export async function filesOfDrop({ items, files }: DataTransfer): Promise<readonly File[]> {
  // Entries can only be asked for while the event is handled: all at once, before anything is awaited.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...files].filter(isMeant);
  const found = await Promise.all(entries.map((entry) => filesIn(entry, 0)));
  return found.flat().filter(isMeant);
}

const isMeant = ({ name }: File): boolean => !litter.test(name);

async function filesIn(entry: FileSystemEntry, depth: number): Promise<readonly File[]> {
  if (isFile(entry)) {
    return await new Promise((resolve) =>
      entry.file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    );
  }
  if (!isFolder(entry) || depth > deepest || litter.test(entry.name)) return [];
  const children = await childrenOf(entry.createReader());
  const found = await Promise.all(children.map((child) => filesIn(child, depth + 1)));
  return found.flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A folder hands its entries over in parts, and an empty one at the end. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (part.length === 0) return children;
    children.push(...part);
  }
}
