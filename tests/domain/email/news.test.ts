import { beforeEach, describe, expect, test } from "vitest";
import { addDocument } from "#app/domain/documents/commands.server.ts";
import { listNewSince, listNews, listNewsOfGroup, markNewsAsRead } from "#app/domain/email/news.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { recordEvent } from "#app/domain/events/record.server.ts";
import { cancelMeeting, planMeeting } from "#app/domain/meetings/commands.server.ts";
import { flagsOf } from "#app/domain/meetings/form.ts";
import { openPoll } from "#app/domain/meetings/polls/commands.server.ts";
import { joinGroup, leaveGroup } from "#app/domain/membership/commands.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { stopEmails } from "#app/domain/people/email-choices.server.ts";
import { tellModerators } from "#app/domain/people/moderators.server.ts";
import { findMember, getActor } from "#app/domain/people/queries.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createMeeting,
  createMember,
  createNotes,
} from "../../factories.ts";
import { pdf } from "../../made-files.ts";

const HOUR = 3_600_000;
const START = Date.parse("2027-01-07T10:00:00Z");
let moment = START;

beforeEach(() => {
  db.delete(outbox).run();
  moment = START;
  setClock(() => moment);
});

const read = (id: string) => listNewSince(getActor(id)).items.map(({ what }) => what);

function story() {
  const group = createGroup();
  const facilitator = createActor("facilitator", group);
  const member = createActor("groupMember", group);
  db.delete(outbox).run();
  return { group, facilitator, member };
}

const meetingIn = (days: number) => ({
  title: "Spring meeting",
  startsAt: new Date(moment + days * 24 * HOUR),
  endsAt: new Date(moment + days * 24 * HOUR + HOUR),
  place: "Village hall",
  link: "",
  access: "",
  agenda: "",
  places: null,
  ...flagsOf([]),
});

describe("what a group does is news to all who are in it, but whoever did it", () => {
  const acts = {
    "a meeting is planned": ({ facilitator, group }) =>
      void planMeeting(facilitator, group.slug, meetingIn(9)),
    "a date is looked for": ({ facilitator, group }) => {
      const dates = [9, 10]
        .map((days) => meetingIn(days))
        .map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
      openPoll(facilitator, group.slug, { title: "Summer", place: "Hall", link: "", dates });
    },
    "a document is added": ({ facilitator, group }) => {
      const file = { name: "map.pdf", bytes: new Uint8Array(pdf()) };
      addDocument(facilitator, group.slug, { title: "Map", folder: "", file });
    },
    "notes are published": ({ facilitator, group }) => {
      const { id: notesId } = createNotes(createMeeting(group), "agreed");
      inTransaction((tx) => recordEvent(tx, facilitator, "notes.published", { notesId, groupId: group.id }));
    },
  } satisfies Record<string, (told: ReturnType<typeof story>) => void>;

  test.each(Object.entries(acts))("%s", (_, act) => {
    const told = story();
    const outside = createMember();
    act(told);
    const kinds = db.select().from(outbox).all();
    expect(kinds.filter(({ memberId }) => memberId === told.member.id)).toHaveLength(1);
    expect(kinds.filter(({ memberId }) => memberId === told.facilitator.id)).toEqual([]);
    expect(kinds.filter(({ memberId }) => memberId === outside.id)).toEqual([]);
  });
});

test("a series is one piece of news, and a meeting called off is another", () => {
  const { group, facilitator, member } = story();
  const planned = planMeeting(facilitator, group.slug, meetingIn(9), {
    recurrence: { unit: "week", every: 1, count: 5 },
  });
  expect(read(member.id)).toEqual(["A meeting is planned: Spring meeting"]);
  moment += HOUR;
  cancelMeeting(facilitator, group.slug, planned.ok ? planned.meetingId : "", { reason: "Snow" });
  expect(read(member.id)).toEqual(["Cancelled: Spring meeting"]);
});

test("with no emails it is all on their page, and none goes", async () => {
  const { group, facilitator, member } = story();
  stopEmails(getActor(member.id));
  planMeeting(facilitator, group.slug, meetingIn(9));
  moment += 2 * HOUR;
  expect(await sendDueEmails(async () => {})).toBe(0);
  expect(read(member.id)).toHaveLength(1);
  expect(listNewsOfGroup(member.id, group.id)).toHaveLength(1);
});

test("what was read is new no more, and no email tells of it; what has come since is new", async () => {
  const { group, facilitator, member } = story();
  planMeeting(facilitator, group.slug, meetingIn(9));
  const { upTo } = listNewSince(getActor(member.id));
  moment += 60_000;
  planMeeting(facilitator, group.slug, { ...meetingIn(20), title: "Later" });
  markNewsAsRead(getActor(member.id), readPageKey(upTo)?.at ?? new Date(0));
  expect(read(member.id)).toEqual(["A meeting is planned: Later"]);
  moment += 2 * HOUR;
  const sent: string[] = [];
  await sendDueEmails(async ({ subject }) => void sent.push(subject));
  expect(sent).toEqual(["A meeting is planned: Later"]);
  const all = listNews(getActor(member.id)).items.map(({ what, isNew }) => [what, isNew]);
  expect(all).toEqual([
    ["A meeting is planned: Later", true],
    ["A meeting is planned: Spring meeting", false],
  ]);
});

test("whoever leaves the group hears no more of it, not even what waits", async () => {
  const { group, facilitator } = story();
  const leaving = getActor(createMember().id);
  joinGroup(leaving, group.slug);
  db.delete(outbox).run();
  planMeeting(facilitator, group.slug, meetingIn(9));
  leaveGroup(getActor(leaving.id), group.slug);
  expect(read(leaving.id)).toEqual([]);
  moment += 2 * HOUR;
  const sent: string[] = [];
  await sendDueEmails(async ({ to }) => void sent.push(to));
  expect(sent).not.toContain(findEmail(leaving.id));
});

test("moderators hear of what waits like any other, in one line however much it is, and not of what they wrote", async () => {
  const [moderator, author] = [createActor("moderator"), createActor("moderator")];
  for (let n = 0; n < 23; n += 1) {
    createFeedback({ groupId: createGroup().id, state: "submitted", authorId: author.id });
    inTransaction((tx) => tellModerators(tx));
  }
  expect(read(moderator.id)).toEqual(["Feedback waits to be checked"]);
  expect(
    db
      .select()
      .from(outbox)
      .all()
      .filter(({ memberId }) => memberId === moderator.id),
  ).toHaveLength(1);
  moment += 2 * HOUR;
  const sent: string[] = [];
  await sendDueEmails(async ({ to, text }) => void (to === findEmail(moderator.id) && sent.push(text)));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain("/manage/checks");
});

function findEmail(id: string): string | undefined {
  return findMember(id)?.email;
}
