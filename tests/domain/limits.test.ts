import { describe, expect, test } from "vitest";
import { addDocument, addFolder } from "#app/domain/documents/commands.server.ts";
import { askAboutWord, saveTerm } from "#app/domain/glossary/commands.server.ts";
import { listTerms } from "#app/domain/glossary/queries.server.ts";
import { proposeItem } from "#app/domain/meetings/agenda/commands.server.ts";
import { suggestCorrection } from "#app/domain/notes/corrections/commands.server.ts";
import { importItems } from "#app/domain/notes/import/commands.server.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { gatherFor } from "#app/domain/recommendations/gathering/commands.server.ts";
import { draftRecommendation } from "#app/domain/recommendations/writing/commands.server.ts";
import { addAsk } from "#app/domain/reports/issued/editing.server.ts";
import type { Result } from "#app/domain/result.ts";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { sqlite } from "#db/client.server.ts";
import {
  createActor,
  createAttendance,
  createFeedback,
  createGroup,
  createMeeting,
  createNotes,
  createOrganisation,
} from "#tests/factories.ts";
import { pdf } from "#tests/made-files.ts";
import { createReportVersion } from "./reports/issued/version.ts";

/* What a list takes and no more: one too many is refused in words, and leaves all as it was. */

type Add = (n: number) => Result<unknown, string>;

const group = createGroup();
const facilitator = createActor("facilitator", group);
const moderator = createActor("moderator");

/** What is limited, how many there may be, what says that there are too many, and how one more is added. */
const LIMITS: readonly [name: string, most: number, reason: string, begin: () => Add][] = [
  [
    "the documents of a group",
    300,
    "full",
    () => {
      const file = { name: "a.pdf", bytes: new Uint8Array(pdf()) };
      return (n) => addDocument(facilitator, group.slug, { title: `Survey ${n}`, folder: "", file });
    },
  ],
  ["the folders of a group", 50, "full", () => (n) => addFolder(facilitator, group.slug, { name: `F ${n}` })],
  [
    "the words that are explained",
    300,
    "full",
    () => (n) => saveTerm(moderator, null, { term: `Word ${n}`, meaning: "What it means" }),
  ],
  [
    "the items of an agenda",
    60,
    "full",
    () => {
      const meeting = createMeeting(group, { startsAt: new Date(now().getTime() + 86_400_000) });
      const item = { why: "It is time", minutes: 5 };
      return (n) =>
        proposeItem(facilitator, group.slug, meeting.id, { ...item, title: `Item ${n}` } as never);
    },
  ],
  [
    "what one person suggests about notes",
    20,
    "tooMany",
    () => {
      const meeting = createMeeting(group);
      const notes = createNotes(meeting, "review");
      const mona = createActor("groupMember", group);
      createAttendance(notes.id, mona.id);
      const place = { slug: group.slug, meetingId: meeting.id };
      const [item] = getNotesToWrite(facilitator, group.slug, meeting.id).items;
      return (n) => suggestCorrection(mona, place, item?.id, { text: `It was ${n} hours.` });
    },
  ],
  [
    "the items that notes take from a file",
    100,
    "full",
    () => {
      const place = { slug: group.slug, meetingId: createMeeting(group).id };
      return (n) =>
        importItems(facilitator, place, { page: newId(), take: [], items: [{ title: `${n}`, said: "" }] });
    },
  ],
  [
    "what a report asks for",
    8,
    "tooMany",
    () => {
      const [id, trust] = [createReportVersion(group, "draft"), createOrganisation()];
      const ask = { asks: "Ring back.", why: "They wait.", doneWhen: "Nobody waits." };
      return (n) => addAsk(facilitator, id, { ...ask, title: `Ask ${n}`, to: `organisation-${trust.id}` });
    },
  ],
  [
    "what lies under a recommendation",
    200,
    "tooMany",
    () => {
      const drafted = draftRecommendation(facilitator, group.slug, RECOMMENDATION);
      if (!drafted.ok) throw new Error(drafted.reason);
      return () => gatherFor(facilitator, drafted.reference, { feedback: [comment()], decision: [] });
    },
  ],
];

const RECOMMENDATION = {
  title: "Ring back",
  asks: "Ring everyone back.",
  why: "They wait.",
  doneWhen: "",
} as never;

function comment(): string {
  return createFeedback({ groupId: group.id, publishedAt: now(), maySummarise: true }).reference;
}

function countOf(table: string): unknown {
  return sqlite().prepare(`select count(*) from ${table}`).pluck().get();
}

describe("there is room for so many and no more", () => {
  test.each(LIMITS)("%s: %i", (_name, most, reason, begin) => {
    const add = begin();
    for (let n = 1; n <= most; n += 1) expect(add(n), `number ${n}`).toMatchObject({ ok: true });
    const before = countOf("events");
    expect(add(most + 1)).toEqual({ ok: false, reason });
    expect(countOf("events"), "what is refused has not happened").toBe(before);
  });

  test("a term that is there can still be changed when there is no room for another", () => {
    const [first] = listTerms();
    expect(saveTerm(moderator, first?.id ?? "", { term: "Word 1", meaning: "Better" })).toEqual({ ok: true });
  });

  test("words that nobody understood are kept up to 500, and the reader is thanked all the same", () => {
    const other = createGroup();
    const meeting = createMeeting(other);
    createNotes(meeting, "agreed");
    const place = { slug: other.slug, meetingId: meeting.id };
    const reader = createActor("groupMember", other);
    for (let n = 0; n < 510; n += 1) askAboutWord(reader, place, { word: `word${n}` });
    expect(countOf("unclear_words")).toBe(500);
  });

  test("too much at once under a recommendation takes nothing away from what lay there, and begins none", () => {
    const words = { ...(RECOMMENDATION as object), title: "Another" } as never;
    const drafted = draftRecommendation(facilitator, group.slug, words, {
      feedback: [comment()],
      decision: [],
    });
    if (!drafted.ok) throw new Error(drafted.reason);
    const tooMany = { feedback: Array.from({ length: 201 }, comment), decision: [] };
    const counts = () => ["recommendations", "recommendation_feedback", "events"].map(countOf);
    const before = counts();
    expect(gatherFor(facilitator, drafted.reference, tooMany)).toEqual({ ok: false, reason: "tooMany" });
    expect(draftRecommendation(facilitator, group.slug, words, tooMany)).toEqual({
      ok: false,
      reason: "tooMany",
    });
    expect(counts()).toEqual(before);
  });
});
