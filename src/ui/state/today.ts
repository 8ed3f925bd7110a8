const two = (number: number): string => String(number).padStart(2, '0');

/** Today in the calendar here, ISO. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** This moment, ISO. */
export const now = (): string => new Date().toISOString();
