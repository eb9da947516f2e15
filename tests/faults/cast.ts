import type { Portal } from "../e2e/portal.ts";
import { Person } from "./http-client.ts";
import { giveFeedback, planMeeting, publish, writeFeedback } from "./journeys.ts";

export type People = Awaited<ReturnType<typeof logEveryoneIn>>;

/** One of each office, and a visitor. */
export async function logEveryoneIn({ origin, cast }: Portal) {
  const logIn = (name: string) => Person.logIn(origin, cast[name]);
  return {
    visitor: new Person(origin),
    member: await logIn("member"),
    otherMember: await logIn("otherMember"),
    facilitator: await logIn("facilitator"),
    moderator: await logIn("moderator"),
    reviewer: await logIn("reviewer"),
    administrator: await logIn("administrator"),
    /** For the one address that ends a session. */
    leaver: await logIn("newcomer"),
  };
}

/** Real ids for the addresses of the portal: with made-up ones most requests would end at a 404, before the page. */
export async function makeThings({ member, moderator, facilitator }: People) {
  const published = await giveFeedback(member, { wentWell: "The ward was kind.", couldBeBetter: "Parking." });
  await publish(moderator, published);
  const waiting = await giveFeedback(member, { wentWell: "It was quick." });
  const draft = await writeFeedback(member, { wentWell: "Not sent yet." });
  const meeting = await planMeeting(facilitator, "Spring meeting");
  const notes = `/manage/groups/weald/meetings/${meeting}/notes`;
  await facilitator.fillIn(notes, { "new-title": "Parking", go: "add" });
  await facilitator.fillIn(notes, {
    "item-1-said": "It is full.",
    "item-1-action-1-text": "Ask",
    "item-1-action-1-owner": "Secretary",
  });
  const page = await facilitator.page(notes);
  const item = page.match(/value="remove-([^"]+)"/)?.[1] ?? "";
  const action = page.match(/name="item-1-action-1-id" value="([^"]+)"/)?.[1] ?? "";
  if (!item || !action) throw new Error("The notes have no item or no action: has their form other names?");
  return { published, waiting, draft, meeting, item, action };
}

export type Things = Awaited<ReturnType<typeof makeThings>>;

/** Who may do most at an address, so that what is sent comes as far as it can. */
export function whoMay(path: string, people: People): Person {
  if (path === "/log-out") return people.leaver;
  if (path.startsWith("/manage/groups")) return people.facilitator;
  if (path.startsWith("/groups/:slug/actions")) return people.facilitator;
  if (path.startsWith("/manage/checks")) return people.moderator;
  if (path.endsWith("/response/new") || path.startsWith("/manage/feedback")) return people.reviewer;
  if (path.endsWith("/themes") || path === "/manage") return people.facilitator;
  if (path === "/log-in/again") return people.member;
  if (path.startsWith("/follow")) return people.visitor;
  if (/^\/(log-in|create-account|check-|verify-|accept-|forgot-|reset-)/.test(path)) return people.visitor;
  return people.member;
}

/** The address of a route, with real ids in it. */
export function addressOf(path: string, things: Things): string {
  const isCheck = path.startsWith("/manage/checks");
  const values: Record<string, string> = {
    slug: "weald",
    id: things.meeting,
    item: things.item,
    action: things.action,
    draft: things.draft,
    step: "experience",
    reference: isCheck ? things.waiting : things.published,
  };
  return path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? "unknown");
}

/** The same with ids that nobody has. */
export function madeUpAddressOf(path: string): string {
  return path.replace(/:\w+/g, "nobody-has-this");
}
