/** Now, as it is kept: the instant, and the day in the calendar where the person is. */
export function momentNow(): { readonly at: string; readonly day: string } {
  const now = new Date();
  // Swedish dates are ISO dates.
  return { at: now.toISOString(), day: now.toLocaleDateString('sv-SE') };
}
