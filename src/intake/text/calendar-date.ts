const forms = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})[.\-/]\s*(\d{1,2})[.\-/]\s*(\d{1,2})\.?$/,
  /^(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일$/,
];

/** ISO date of a day that the calendar has, in any of the forms of handbook 8; two-digit years are refused. */
export function calendarDateOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  const match = forms.map((form) => form.exec(plain)).find((found) => found !== null);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  // What lies further off is a misprint: "2824년".
  return exists && /^(?:19|20)/.test(year) ? iso : undefined;
}
