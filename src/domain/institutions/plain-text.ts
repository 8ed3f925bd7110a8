import { object, type Shape, textThat } from '../json-shape';
import type { LocalText } from '../local-text';

/** A text of strangers that is shown as it stands: of one line, and in one direction. */
export const plainText = (limit: number): Shape<string> =>
  textThat((one) => one.trim() !== '' && one.length <= limit && !/[\p{Cc}\p{Bidi_Control}]/u.test(one));

export const localText = (limit: number): Shape<LocalText> =>
  object({ ko: plainText(limit), en: plainText(limit) });
