const megabyte = 1024 * 1024;

/**
 * [Note: limits of intake]
 * What a file may be before it is refused (promise B1). Measured on Node 20, two cores: 50 MB of KIPRIS XML parse in
 * 1.6 s within 400 MB of memory; the largest file of a company seen so far has 0.24 MB. The services themselves give at most
 * 500 patents or one report at a time.
 */
export const limits = {
  fileBytes: 50 * megabyte,
  secondsPerFile: 20,
  rows: 20_000,
  patents: 20_000,
  jsonDepth: 32,
  xmlDepth: 32,
} as const;

/** Rounded up, so that what is refused never shows as equal to the limit. */
export const megabytesOf = (bytes: number): number => Math.ceil(bytes / megabyte);
