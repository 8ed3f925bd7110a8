/** Last day of a year that begins on that day: the day before the same day of the next year. ISO dates. */
export function lastDayOfYear(first: string): string {
  const end = new Date(`${first}T00:00:00Z`);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}
