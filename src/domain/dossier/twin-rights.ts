import type { Notice } from '../problem';
import { valueOf } from './answer';
import type { Patent, PatentKind } from './patent';
import type { Reading } from './reading';

/** Blanks and punctuation do not make another title. */
const bareTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .replaceAll(/[\s.,·()-]/g, '')
    .toLowerCase();

/**
 * Utility models of the title and of an applicant of a patent among them. K-TOP counts patent and utility model on one
 * technology as the patent alone (handbook 4.2); whether it is one technology, only a person knows.
 */
export function twinsAmong(patents: readonly Patent[]): readonly Patent[] {
  const ofKind = (kind: PatentKind) => patents.filter((one) => one.kind === kind);
  const stated = new Set(ofKind('patent').flatMap(technologies));
  return ofKind('utilityModel').filter((one) =>
    technologies(one).some((technology) => stated.has(technology)),
  );
}

/** Title and one applicant each. */
function technologies(patent: Patent): readonly string[] {
  const title = valueOf(patent.title);
  const applicants = valueOf(patent.applicants) ?? [];
  return title === undefined ? [] : applicants.map((name) => `${bareTitle(title)}|${name}`);
}

/** The reading without its twins among the patents: they wait for the person's decision. */
export function withTwinsApart(reading: Reading): Reading {
  const twins = twinsAmong(reading.patents);
  const [first] = twins;
  if (!first) return reading;
  const apart = new Set(twins);
  const notice: Notice = { code: 'twinsLeftOut', count: twins.length, title: valueOf(first.title) ?? '' };
  return {
    ...reading,
    patents: reading.patents.filter((patent) => !apart.has(patent)),
    twins,
    notices: [notice, ...reading.notices],
  };
}

/** The reading with its twins as rights of their own, where the person counts them so. */
export function withTwins(reading: Reading, areCounted: boolean): Reading {
  const { twins, ...others } = reading;
  if (twins === undefined || !areCounted) return reading;
  return {
    ...others,
    patents: [...reading.patents, ...twins],
    notices: reading.notices.filter(({ code }) => code !== 'twinsLeftOut'),
  };
}
