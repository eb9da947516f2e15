import { parseCookie, stringifySetCookie } from "cookie";

/**
 * `__Host-` binds a cookie to one host over TLS (RFC 6265bis). Safari drops Secure cookies from http://localhost, so
 * a loopback origin without TLS goes without the prefix.
 */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/**
 * A Set-Cookie header for a cookie that scripts cannot read and other sites cannot send along.
 *
 * @param options.maxAge seconds; without it the cookie ends with the browser
 */
export function setCookieHeader(
  name: string,
  value: string,
  options: { secure: boolean; maxAge?: number | undefined },
): string {
  return stringifySetCookie({ name, value, path: "/", httpOnly: true, sameSite: "lax", ...options });
}

/** The first cookie of this name in a Cookie header. Others of it may be broken: they do not count. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  return parseCookie(header ?? "")[name];
}
