/**
 * A path of this site to return to after logging in: the fallback when none came, and `/` when what came is anything
 * else (another host, a scheme, a trick with slashes or controls).
 */
export function safePath(candidate: string | null | undefined, fallback = "/your-page"): string {
  if (!candidate) return fallback;
  if (!/^\/(?![/\\])/.test(candidate) || /[\\\p{Cc}\s]/u.test(candidate)) return "/";
  const base = "http://base.invalid";
  const url = URL.canParse(candidate, base) ? new URL(candidate, base) : null;
  if (!url || url.origin !== base || decodesToDoubleSlash(url.pathname)) return "/";
  return url.pathname + url.search;
}

function decodesToDoubleSlash(path: string): boolean {
  return /^\/(?:%09|%0a|%0d|%2f|%5c|\/)/i.test(path);
}
