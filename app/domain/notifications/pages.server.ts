import { environment } from "#environment";

/** The whole address of a page, for a letter. */
export function page(path: string): string {
  return environment().origin + path;
}

/** The host comes from our own settings and never from a request: a forged Host header must not choose it. */
export function link(path: string, token: string): string {
  return `${page(path)}?token=${token}`;
}
