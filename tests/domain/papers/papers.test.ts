import { expect, test } from "vitest";
import { proposeItem } from "#app/domain/meetings/agenda/commands.server.ts";
import { listMeetings, listMeetingsToManage } from "#app/domain/meetings/queries.server.ts";
import { listListedPeople, listPeople } from "#app/domain/membership/people/queries.server.ts";
import { getPapers } from "#app/domain/papers/queries.server.ts";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { agendaItems } from "#db/schema/index.ts";
import { countStatements, explainStatements } from "#tests/count-statements.ts";
import {
  createActor,
  createGroup,
  createMeeting,
  createMember,
  createNotes,
  joinGroup,
} from "#tests/factories.ts";

const DAY = 24 * 60 * 60 * 1000;
const daysFromNow = (days: number) => new Date(now().getTime() + days * DAY);

test("the papers of a meeting are its agenda and the last notes that were published before it", () => {
  const group = createGroup();
  const facilitator = createActor("facilitator", group);
  const [older, last] = [-60, -30].map((days) => createMeeting(group, { startsAt: daysFromNow(days) }));
  const draft = createMeeting(group, { startsAt: daysFromNow(-7) });
  const meeting = createMeeting(group);
  if (!older || !last) throw new Error("no meetings");
  createNotes(older, "public");
  createNotes(last, "agreed");
  createNotes(draft, "draft");
  proposeItem(facilitator, group.slug, meeting.id, { title: "Parking", minutes: 10 });
  const papers = getPapers(facilitator, group.slug, meeting.id);
  expect(papers.agenda.map(({ title }) => title)).toEqual(["Parking"]);
  db.insert(agendaItems)
    .values({
      id: newId(),
      meetingId: meeting.id,
      title: "Signs",
      state: "accepted",
      position: 2,
      createdAt: now(),
      carriedFromId: papers.last?.items[0]?.id ?? null,
    })
    .run();
  const { agenda } = getPapers(facilitator, group.slug, meeting.id);
  expect(
    agenda.map(({ title }) => title),
    "what an earlier meeting left open is on it too",
  ).toEqual(["Parking", "Signs"]);
  expect(papers.last).toMatchObject({ id: last.id, items: [{ title: "Parking" }] });
  expect(getPapers(facilitator, group.slug, older.id).last).toBeUndefined();
  expect(() => getPapers(createActor("groupMember", group), group.slug, meeting.id)).toThrow(
    expect.objectContaining({ status: 403 }),
  );
});

test("1,000 meetings and 500 members cost a page as many statements as few, and no more rows than it shows", () => {
  const group = createGroup();
  const facilitator = createActor("facilitator", group);
  createMeeting(group, { startsAt: daysFromNow(-1) });
  const pages = [
    () => listMeetings(facilitator, group),
    () => listMeetingsToManage(facilitator, group.slug),
    () => listPeople(facilitator, group.slug),
    () => listListedPeople(facilitator, group.slug),
  ];
  const few = pages.map(countStatements);
  for (let day = 2; day < 1000; day++) createMeeting(group, { startsAt: daysFromNow(-day) });
  for (let n = 0; n < 500; n++) joinGroup(createMember().id, group.id);
  expect(pages.map(countStatements)).toEqual(few);
  expect(listMeetings(facilitator, group).past).toHaveLength(20);
  expect(listPeople(facilitator, group.slug).people).toHaveLength(20);
  // What was looked for is a list of words, which is read whole.
  const scans = (page: () => unknown) =>
    explainStatements(page).filter((step) => /^SCAN (?!word\b)/.test(step));
  for (const page of pages) expect(scans(page)).toEqual([]);
});
