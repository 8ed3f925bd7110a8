import type { Page } from '@playwright/test';

/** All rows of one table as they are stored on the device of `page`. */
export const storedRows = <Row>(page: Page, table: string): Promise<readonly Row[]> =>
  page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('tech-rating');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll() as IDBRequest<Row[]>;
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    table,
  );
