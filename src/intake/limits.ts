const megabyte = 1024 * 1024;

/**
 * [Note: limits of intake]
 * What a file may be before it is refused (promise B1). Measured on Node 20, two cores: 50 MB of KIPRIS XML parse in
 * 1.6 s within 400 MB of memory; the largest file of a company seen so far has 0.24 MB. The services themselves give at most
 * 500 patents or one report at a time. A bulk download of 26 MB is walked over twice in 0.9 s within 130 MB.
 */
export const limits = {
  fileBytes: 50 * megabyte,
  /** Dropped or chosen together: three years of a company's papers are some dozens. */
  filesAtOnce: 200,
  secondsPerFile: 20,
  rows: 20_000,
  patents: 20_000,
  /** Values of a filing in XBRL: one whose notes are tagged too has about 30,000. */
  facts: 200_000,
  /** Unpacked one line after another and never held: the balance sheets of all listed companies have 30 MB. */
  streamedBytes: 300 * megabyte,
  jsonDepth: 32,
  xmlDepth: 32,
  /** Of one element with its attributes: the root of a filing in XBRL has about 5,000. */
  xmlTagCharacters: 65_536,
  pages: 100,
  /** Pieces of text of all pages: a certificate of three years has about 6,000. */
  pieces: 200_000,
  sheets: 100,
  cells: 400_000,
  /** Different texts that an old workbook shares among its cells. */
  texts: 400_000,
  zipEntries: 2_000,
  /** Files of an archive that are read one after another, each as if it had been dropped. */
  archiveFiles: 100,
  unpackedBytes: 200 * megabyte,
  /** Sheets of ever the same rows reach 40; a bomb has 1,000. */
  zipRatio: 200,
} as const;

/** Rounded up, so that what is refused never shows as equal to the limit. */
export const megabytesOf = (bytes: number): number => Math.ceil(bytes / megabyte);
