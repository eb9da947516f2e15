import { BEGUN } from "../data/comments.ts";
import type { Data } from "../data/made.ts";
import type { Session } from "../data/people.ts";
import { RARE } from "../data/quiet-groups.ts";
import type { Plan } from "../run/load.ts";
import type { Running } from "../run/servers.ts";

export const CONNECTIONS = 8;

/** Milliseconds of one run: a busy machine answers fewer requests in it, and the whole still ends in time. */
export const LONGEST_RUN = 1200;

/** A page, and who reads it. */
export type Target = { name: string; path: string; reader: keyof Data["readers"] };

/** `-- --pages=desk,home` measures those pages alone whose name has one of the words. */
const ONLY = process.argv.find((word) => word.startsWith("--pages="))?.slice("--pages=".length);

export const isPart = ONLY !== undefined;

/** The pages that the bars are for. */
export function pagesOf({ meeting, recommendation }: Data): Target[] {
  const words = ONLY?.split(",") ?? [""];
  return allPages({ meeting, recommendation }).filter(({ name }) =>
    words.some((word) => name.includes(word)),
  );
}

function allPages({ meeting, recommendation }: Pick<Data, "meeting" | "recommendation">): Target[] {
  return [
    { name: "home", path: "/", reader: "member" },
    { name: "group", path: "/groups/weald", reader: "member" },
    { name: "group feedback", path: "/groups/weald/feedback", reader: "member" },
    { name: "meeting notes", path: `/groups/weald/meetings/${meeting}`, reader: "member" },
    { name: "live report", path: "/reports/live", reader: "reviewer" },
    { name: "what has changed", path: "/what-has-changed", reader: "member" },
    { name: "recommendation", path: `/recommendations/${recommendation}`, reader: "member" },
    { name: "desk of recommendations", path: "/manage/recommendations", reader: "reviewer" },
    { name: "desk of feedback", path: "/manage/feedback", reader: "reviewer" },
    { name: "work to do", path: "/manage", reader: "reviewer" },
    ...(["member", "quiet", "lonely"] as const).flatMap((reader): Target[] => {
      const group = { member: "busy", quiet: "small", lonely: "empty" }[reader];
      return [
        { name: `search, common word, ${group} group`, path: "/search?q=hour", reader },
        { name: `search, rare word, ${group} group`, path: `/search?q=${RARE}`, reader },
      ];
    }),
    {
      name: "search, two words and a minus, busy group",
      path: "/search?q=nurse+hour+-bus",
      reader: "member",
    },
    { name: "search, a beginning of 600 words, busy group", path: `/search?q=${BEGUN}`, reader: "member" },
    { name: "search, common word, moderator", path: "/search?q=hour", reader: "moderator" },
    { name: "search, best first", path: "/search?q=hour&order=best", reader: "member" },
  ];
}

/** Reads pages, so many in all, as somebody who is logged in. */
export function reading({ port }: Running, { cookie }: Session, paths: string[]): (count: number) => Plan {
  return (count) => ({
    port,
    paths,
    headers: { Cookie: cookie },
    count,
    atMostMilliseconds: LONGEST_RUN,
    connections: CONNECTIONS,
    status: 200,
  });
}

export function readingPage(server: Running, { readers }: Data, { path, reader }: Target) {
  return reading(server, readers[reader], [path]);
}
