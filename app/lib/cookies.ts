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
  const parts = [`${name}=${value}`, "Path=/", "HttpOnly", "SameSite=Lax"];
  if (options.secure) parts.push("Secure");
  if (options.maxAge !== undefined) parts.push(`Max-Age=${options.maxAge}`);
  return parts.join("; ");
}

export function readCookie(header: string | undefined, name: string): string | undefined {
  const prefix = `${name}=`;
  const pair = (header ?? "").split(/; */).find((part) => part.startsWith(prefix));
  return pair?.slice(prefix.length);
}
