import { expect, type Locator } from '@playwright/test';

/** Photos of the pictures that a device shows there, as many as hold the whole text; the pictures stand still. */
export async function shownPictures(place: Locator): Promise<readonly Buffer[]> {
  const codes = place.locator('[data-needed]');
  await expect(codes.locator('canvas')).toBeVisible();
  const needed = Number(await codes.getAttribute('data-needed'));
  const photos: Buffer[] = [];
  for (let at = 0; at < needed; at++) {
    if (at > 0) await codes.getByRole('button', { name: '다음 그림' }).click();
    await expect(codes).toHaveAttribute('data-picture', String(at));
    photos.push(await codes.locator('.paper').screenshot());
  }
  return photos;
}

/** Gives them to the device that reads. */
export async function takePictures(reader: Locator, photos: readonly Buffer[]): Promise<void> {
  const files = photos.map((buffer, at) => ({ name: `${at}.png`, mimeType: 'image/png', buffer }));
  await reader.locator('.picker input[type="file"]').setInputFiles(files);
}
