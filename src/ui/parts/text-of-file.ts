import { failure, type Outcome, success } from '../../domain/problem';

/** The text of a dropped file. One that is larger than anything of its kind is not read at all. */
export async function textOfFile(file: File, mostBytes: number): Promise<Outcome<string>> {
  const fileName = file.name;
  if (file.size > mostBytes)
    return failure('textFileTooLarge', { fileName, limitKilobytes: Math.ceil(mostBytes / 1024) });
  try {
    return success(await file.text());
  } catch {
    // A folder, or a file that was moved meanwhile.
    return failure('textFileUnreadable', { fileName });
  }
}
