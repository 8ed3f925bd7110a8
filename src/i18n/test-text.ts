import type { Language } from '../domain/local-text';
import { m } from './generated/messages.js';
import type { In } from './word';

type Told = (language: In) => string;
const awards =
  (learn: string, test: string): Told =>
  (language) =>
    m.facts_test_awards({ learn, test }, language);
const years = { learn: '1991–1993', test: '1995–1996' };

/** How an outcome that was tested in several ways was tested each time, by what the manifest says before the first semicolon. */
const tests: Readonly<Record<string, Told>> = {
  'awards of 2010-2018 to learn, of 2019-2022 to test': awards('2010–2018', '2019–2022'),
  'awards of 2012-2015 to learn, of 2016-2018 to test': awards('2012–2015', '2016–2018'),
  "awards of 2010-2013 to learn, of 2014-2016 to test (the years of S3 in the authors' script)": awards(
    '2010–2013',
    '2014–2016',
  ),
  'awards of 2018-2020 to learn, of 2021-2022 to test': awards('2018–2020', '2021–2022'),
  '1991 to 1993 to learn, 1995 and 1996 to test': (language) => m.facts_test_years(years, language),
  'half of the companies in 1991 to 1993 to learn, the other half in 1995 and 1996 to test': (language) =>
    m.facts_test_other_half(years, language),
};

/** In words of ours, in both languages; of a newer pack what it says itself, in English. */
export function testText(protocol: string, locale: Language): string | undefined {
  const [said = ''] = protocol.split(';');
  return tests[said]?.({ locale }) ?? (locale === 'en' ? said : undefined);
}
