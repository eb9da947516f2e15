import type { Middleware } from "./middleware.ts";
import { stateOf } from "./request-state.ts";

// Only names that browsers know: Chromium writes a console line for each that it does not.
const DENIED_FEATURES = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

/** On every response, files and errors included (requirements.md G1, G4, G5 and G8). */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  // no-referrer would make Chromium send `Origin: null` with our own forms.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": [
    ...DENIED_FEATURES.map((feature) => `${feature}=()`),
    // Copying a code, and passkeys, in our own pages.
    "clipboard-write=(self)",
    "publickey-credentials-create=(self)",
    "publickey-credentials-get=(self)",
  ].join(", "),
};

const OTHER_SOURCES = [
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** For what runs no script: files, and responses that are sent before there is a nonce. */
export const SCRIPTLESS_POLICY = contentSecurityPolicy("'none'");

/** Sets the headers of every response; a document's policy lets its own nonce through (requirements.md G2 and G3). */
export const securityHeaders: Middleware = (_req, res, next) => {
  const { id, nonce } = stateOf(res);
  for (const name in SECURITY_HEADERS) res.setHeader(name, SECURITY_HEADERS[name] ?? "");
  res.setHeader("Content-Security-Policy", contentSecurityPolicy(`'nonce-${nonce}' 'strict-dynamic'`));
  res.setHeader("Cache-Control", "no-store");
  res.setHeader("X-Request-Id", id);
  next();
};

function contentSecurityPolicy(scripts: string): string {
  return `default-src 'none'; script-src ${scripts}; ${OTHER_SOURCES}`;
}
