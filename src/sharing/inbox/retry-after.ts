import { longestRestSeconds } from '../../domain/hand-over/steps';

/** RFC 9110: a whole number of seconds, or a date in the one form that may be sent. */
const wholeSeconds = /^\d{1,12}$/;
const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Seconds that `Retry-After` asks for, at most an hour; nothing where it says nothing, nonsense, or what is past. */
export function retryAfterSeconds(given: string | null, now: Date): number | undefined {
  const asked = given === null ? Number.NaN : secondsIn(given.trim(), now);
  // A date that does not exist is not a number either, and no comparison holds for it.
  return asked > 0 ? Math.min(Math.ceil(asked), longestRestSeconds) : undefined;
}

function secondsIn(text: string, now: Date): number {
  if (wholeSeconds.test(text)) return Number(text);
  return httpDate.test(text) ? (Date.parse(text) - now.getTime()) / 1000 : Number.NaN;
}
