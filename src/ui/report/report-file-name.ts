import type { Language } from '../../domain/local-text';
import { reportTimeZone } from '../../i18n/formats';
import { m } from '../../i18n/generated/messages.js';

/** So that the day stays in a name of a length that file systems take. */
const signsOfName = 40;

/** The day that stands on the pages: that of Korea, wherever the device is. */
export const reportDay = (at: string): string =>
  // Swedish dates are ISO dates.
  new Date(at).toLocaleDateString('sv-SE', { timeZone: reportTimeZone });

/** What the file is called, in the language of the report; `companyName` where the report shows it. */
export function reportFileName(companyName: string | undefined, locale: Language): string {
  return companyName === undefined
    ? m.app_title({}, { locale })
    : m.report_file_name({ name: Array.from(companyName).slice(0, signsOfName).join('') }, { locale });
}
