import { limits } from '../../intake/limits';

/** What systems and programs leave lying in folders. */
const litter = /^(?:\.|~\$)|^(?:Thumbs\.db|desktop\.ini)$/i;
const deepest = 8;
/** One more than is read at once, so that the reader can tell that there were more; a whole disk is not walked through. */
const mostFiles = limits.filesAtOnce + 1;

/** The files of a drop, those in folders too, as they come in the folders. Litter of the system is left out. */
export async function filesOfDrop({ items, files }: DataTransfer): Promise<readonly File[]> {
  // Entries can only be asked for while the event is handled: all at once, before anything is awaited.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: File[] = [];
  if (!entries.some(({ isDirectory }) => isDirectory)) found.push(...[...files].filter(isMeant));
  else await collect(entries, found, 0);
  return found.slice(0, mostFiles);
}

const isMeant = ({ name }: File | FileSystemEntry): boolean => !litter.test(name);

/** Adds what the entries hold, one after another, until there is enough. */
async function collect(entries: readonly FileSystemEntry[], found: File[], depth: number): Promise<void> {
  for (const entry of entries.filter(isMeant)) {
    if (found.length >= mostFiles) return;
    if (isFile(entry)) found.push(...(await fileOf(entry)));
    else if (isFolder(entry) && depth <= deepest) await collectWithin(entry.createReader(), found, depth + 1);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A file that is gone meanwhile is none. */
async function fileOf(entry: FileSystemFileEntry): Promise<readonly File[]> {
  return await new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );
}

/** A folder hands its entries over in parts, and an empty one at the end. */
async function collectWithin(reader: FileSystemDirectoryReader, found: File[], depth: number): Promise<void> {
  while (found.length < mostFiles) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (part.length === 0) return;
    await collect(part, found, depth);
  }
}
