import { hashToken } from "#app/lib/tokens.server.ts";
import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { canariesFor } from "./canary.ts";

const DAY = 24 * 60 * 60 * 1000;

type People = Record<"member" | "otherMember" | "carer", string>;
type Places = Record<"weald" | "coast", string>;
type Meetings = Record<"wealdComing" | "wealdPublic" | "coastComing", { id: string }>;

/** What groups plan together: agendas, questions about dates, who comes, and calendars that people subscribed to. */
export function makePlanning(ids: People, places: Places, meetings: Meetings) {
  db.insert(tables.answers)
    .values({
      meetingId: meetings.wealdComing.id,
      memberId: ids.carer,
      state: "coming",
      answeredAt: new Date(),
    })
    .run();
  const open = poll("open", "weald", "open");
  const closed = poll("closed", "weald", "closed");
  const ofCoast = poll("ofCoast", "coast", "open");
  return {
    agenda: {
      first: item("first", "wealdComing", "accepted", { position: 1 }),
      accepted: item("accepted", "wealdComing", "accepted", { position: 2, proposedById: ids.carer }),
      proposed: item("proposed", "wealdComing", "proposed", { proposedById: ids.carer }),
      declined: item("declined", "wealdComing", "declined", { proposedById: ids.carer }),
      withdrawn: item("withdrawn", "wealdComing", "withdrawn", { proposedById: ids.carer }),
      ofPublic: item("ofPublic", "wealdPublic", "accepted", { position: 1 }),
      ofCoast: item("ofCoast", "coastComing", "accepted", { position: 1 }),
    },
    polls: { open: open.id, closed: closed.id, ofCoast: ofCoast.id },
    pollDates: { open: open.date, closed: closed.date, ofCoast: ofCoast.date },
    calendars: {
      member: calendar(ids.member, "weald"),
      // Who subscribed and left since: the address opens nothing any more.
      left: calendar(ids.otherMember, "weald"),
      ofCoast: calendar(ids.otherMember, "coast"),
    },
  };

  function item(
    name: string,
    meeting: keyof Meetings,
    state: (typeof tables.agendaItems.$inferInsert)["state"],
    values: { position?: number; proposedById?: string },
  ): string {
    const place = meeting.startsWith("weald") ? "weald" : "coast";
    const { title = "", answer } = canariesFor(tables.agendaItems, name, place);
    const id = crypto.randomUUID();
    const words = { title, ...(state === "declined" && { answer }) };
    db.insert(tables.agendaItems)
      .values({ id, meetingId: meetings[meeting].id, state, createdAt: new Date(), ...words, ...values })
      .run();
    return id;
  }

  function poll(name: string, place: keyof Places, state: "open" | "closed"): { id: string; date: string } {
    const [id, date] = [crypto.randomUUID(), crypto.randomUUID()];
    const words = canariesFor(tables.polls, name, place) as Record<"title" | "place" | "link", string>;
    db.insert(tables.polls)
      .values({ id, groupId: places[place], state, createdAt: new Date(), ...words })
      .run();
    const startsAt = new Date(Date.now() + 30 * DAY);
    startsAt.setUTCHours(12, 0, 0, 0);
    const endsAt = new Date(startsAt.getTime() + DAY / 12);
    db.insert(tables.pollDates).values({ id: date, pollId: id, startsAt, endsAt }).run();
    return { id, date };
  }

  function calendar(memberId: string, place: keyof Places): string {
    const secret = crypto.randomUUID().replaceAll("-", "").padEnd(43, "x");
    db.insert(tables.calendarFeeds)
      .values({ hash: hashToken(secret), memberId, groupId: places[place], createdAt: new Date() })
      .run();
    return secret;
  }
}
