import { environment } from "#environment";

export type Details = Record<string, string>;

/** Writes one kind of letter for a member about what its details name. */
export type Writer = (memberId: string, details: Details) => { subject: string; lines: string[] };

/** The host comes from our own settings and never from a request: a forged Host header must not choose it. */
export function page(path: string): string {
  return environment().origin + path;
}

export function link(path: string, token: string): string {
  return `${page(path)}?token=${token}`;
}
