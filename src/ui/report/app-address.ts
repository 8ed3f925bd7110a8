/** Address of this app, without what follows `#`: where the QR code of a report leads. */
export const appAddress = (): string => `${location.origin}${location.pathname}`;
