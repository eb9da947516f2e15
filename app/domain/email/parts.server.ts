import { environment } from "#environment";

/** What an email is about: ids. */
export type Details = Record<string, string>;

/** Writes the part of an email that is its own. `to` is there when it goes to another address than the account's. */
export type Writer = (
  memberId: string,
  details: Details,
) => { to?: string; subject: string; lines: string[] };

export function page(path: string): string {
  return environment().origin + path;
}

/** The host comes from our own settings and never from a request: a forged Host header must not choose it. */
export function link(path: string, token: string): string {
  return `${page(path)}?token=${token}`;
}
