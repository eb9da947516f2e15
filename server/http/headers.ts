import type { Step } from "./middleware.ts";
import { visitOf } from "./request-state.ts";

// Only names that browsers know: Chromium writes a console line for each that it does not.
const DENIED_FEATURES = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "clipboard-read",
  "clipboard-write",
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

/** On every response, files and errors included (G1, G4, G5 and G8 of the bar). */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  // no-referrer would make Chromium send `Origin: null` with our own forms.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": [
    ...DENIED_FEATURES.map((feature) => `${feature}=()`),
    // Passkeys, in our own pages.
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

/** For what runs no script: files, and answers written before there is a nonce. */
export const SCRIPTLESS_POLICY = contentSecurityPolicy("'none'");

/** Sets the headers of every response; a document's policy lets its own nonce through (G2 and G3 of the bar). */
export const securityHeaders: Step = (_req, res, next) => {
  const { id, nonce } = visitOf(res);
  for (const name in SECURITY_HEADERS) res.setHeader(name, SECURITY_HEADERS[name] ?? "");
  res.setHeader("Content-Security-Policy", contentSecurityPolicy(`'nonce-${nonce}' 'strict-dynamic'`));
  res.setHeader("Cache-Control", "no-store");
  res.setHeader("X-Request-Id", id);
  next();
};

function contentSecurityPolicy(scripts: string): string {
  return `default-src 'none'; script-src ${scripts}; ${OTHER_SOURCES}`;
}
