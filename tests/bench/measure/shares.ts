import type { Data } from "../data/made.ts";
import type { Share } from "../run/paced.ts";
import type { Running } from "../run/servers.ts";
import { pagesOf } from "./targets.ts";

/** Nine in ten read, as a visitor, a member or a reviewer; the others search, and so many send feedback. */
export function workOf({ port }: Running, made: Data, rate: number, sends: number): Share[] {
  const pages = pagesOf(made);
  const of = (reader: string, isSearch: boolean) =>
    pages
      .filter((page) => page.reader === reader && page.name.startsWith("search") === isSearch)
      .map(({ path }) => path);
  const as = (reader: "member" | "reviewer") => ({ Cookie: made.readers[reader].cookie });
  const read = { statuses: [200] };
  return [
    {
      ...read,
      name: "visitor",
      perSecond: rate * 0.2,
      paths: ["/", "/groups", "/what-has-changed"],
      headers: {},
    },
    {
      ...read,
      name: "member",
      perSecond: rate * 0.6,
      paths: [...of("member", false), "/your-page"],
      headers: as("member"),
    },
    {
      ...read,
      name: "reviewer",
      perSecond: rate * 0.1,
      paths: of("reviewer", false),
      headers: as("reviewer"),
    },
    {
      ...read,
      name: "search",
      perSecond: rate * 0.1 - sends,
      paths: of("member", true),
      headers: as("member"),
    },
    {
      name: "send",
      perSecond: sends,
      method: "POST",
      paths: made.draftIds.map((draft) => `/feedback/${draft}/check`),
      headers: {
        ...as("member"),
        Origin: `http://localhost:${port}`,
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
      },
      statuses: [303],
    },
  ];
}

/** Each is turned down with another answer; which one it is, the tests of faults hold. */
export function hostile(rate: number): Share[] {
  const perSecond = rate / 4;
  return [
    {
      name: "hostile: no such page",
      perSecond,
      paths: ["/wp-login.php", "/.env", `/${"a".repeat(2000)}`],
      headers: {},
      statuses: [400, 404],
    },
    {
      name: "hostile: from elsewhere",
      perSecond,
      method: "POST",
      paths: ["/log-in"],
      headers: { Origin: "https://evil.example" },
      statuses: [400, 403, 429],
    },
    {
      name: "hostile: another host",
      perSecond,
      paths: ["/"],
      headers: { Host: "evil.example" },
      statuses: [400, 421],
    },
    {
      name: "hostile: made-up session",
      perSecond,
      paths: ["/manage"],
      headers: { Cookie: "__Host-session=nobody; session=nobody" },
      statuses: [302, 303],
    },
  ];
}
