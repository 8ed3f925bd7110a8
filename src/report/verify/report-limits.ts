const megabyte = 1024 * 1024;

/**
 * [Note: limits of checking]
 * A report has two to six pages and up to a few hundred kB; one with 2,000 rights and everything disclosed would have about
 * 8 MB. What is beyond is refused before it is read, or stopped while it is.
 */
export const reportLimits = {
  fileBytes: 50 * megabyte,
  unpackedBytes: 64 * megabyte,
  objects: 20_000,
  pages: 300,
  pieces: 200_000,
  seconds: 20,
  /** A report of 300 pages, on a slow telephone. */
  drawingSeconds: 60,
} as const;

/** Rounded up, so that what is refused never shows as equal to the limit. */
export const megabytesOf = (bytes: number): number => Math.ceil(bytes / megabyte);
