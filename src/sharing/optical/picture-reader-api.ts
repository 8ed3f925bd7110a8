/** What the worker that reads pictures offers. The picture is handed over, and closed there. */
export interface PictureReaderApi {
  read(bitmap: ImageBitmap, isThorough: boolean): Promise<string | undefined>;
}
