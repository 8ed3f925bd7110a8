/** Years since a day, exact on its anniversaries and rising in between. Undefined before that day. ISO dates. */
export function yearsSince(foundedOn: string, today: string): number | undefined {
  if (foundedOn > today) return undefined;
  const years = Number(today.slice(0, 4)) - Number(foundedOn.slice(0, 4));
  const whole = anniversary(foundedOn, years) <= today ? years : years - 1;
  const last = dayNumber(anniversary(foundedOn, whole));
  const next = dayNumber(anniversary(foundedOn, whole + 1));
  return whole + (dayNumber(today) - last) / (next - last);
}

/** 29 February has its anniversary on 1 March in other years. */
function anniversary(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  return new Date(Date.UTC(year, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))))
    .toISOString()
    .slice(0, 10);
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
