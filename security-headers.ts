/**
 * The response headers that the app is meant to be served with. `npm start` sends them, and the build writes them in
 * the dialects of common static hosts. A worker takes its policy from its own response, so a meta tag would not do.
 */

/*
 * [Note: one script may leave]
 * The page and its workers may reach nothing but this app's own files. The look-up's courier, a worker that does nothing
 * but send what a person has agreed to, may also reach the gateway that this person named, which nobody knows beforehand. A
 * worker takes its policy from its own response, so its script alone is served with the wider one. Where a host does not
 * send that header, look-ups fail and nothing else changes.
 */
const ownFiles = "'self'";
const ownFilesAndGateways = "'self' https: http://localhost:* http://127.0.0.1:*";

const policyReaching = (addresses: string): string =>
  [
    "default-src 'none'",
    // WebAssembly.compile counts as evaluation; 'wasm-unsafe-eval' allows that and no JavaScript.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${addresses}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The first is Svelte's own policy for its compiled templates, the second is ours for worker addresses.
    'trusted-types svelte-trusted-html app-script-url',
  ].join('; ');

const closedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/**
 * Open to this app's own pages alone: the camera reads the pictures by which another device hands something over without
 * a network, on the press of a button, and the screen stays on meanwhile.
 */
const ownFeatures = ['camera', 'screen-wake-lock'];

export const securityHeaders = {
  'Content-Security-Policy': policyReaching(ownFiles),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [
    ...closedFeatures.map((feature) => `${feature}=()`),
    ...ownFeatures.map((feature) => `${feature}=(self)`),
  ].join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const satisfies Readonly<Record<string, string>>;

/** What takes the place of the headers above on the courier's script. See [Note: one script may leave]. */
export const courierHeaders = {
  'Content-Security-Policy': policyReaching(ownFilesAndGateways),
} as const satisfies Partial<Record<keyof typeof securityHeaders, string>>;

/** The courier's script in the built app: its folder, and how its name begins and ends around the hash. */
export const courierScript = { folder: '/assets/', start: 'courier.worker-', end: '.js' } as const;

const courierPath = /\/assets\/courier\.worker-[^/]+\.js$/;

/** The headers of a file of the app by its path. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return courierPath.test(path) ? { ...securityHeaders, ...courierHeaders } : securityHeaders;
}
