/** The day on this device's calendar, ISO. */
export function today(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** ISO time. */
export const now = (): string => new Date().toISOString();
