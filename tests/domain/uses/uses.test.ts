import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeConsent, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { pinFeedback, unpinFeedback } from "#app/domain/feedback/pins/commands.server.ts";
import { describeFeedback, getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { getLiveReport } from "#app/domain/reports/queries.server.ts";
import { releaseClosedPeriods } from "#app/domain/reports/releases.server.ts";
import { describeAudience, listRepeatingNotes, listUses } from "#app/domain/uses/queries.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { notesItems } from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup, createMeeting, createNotes } from "#tests/factories.ts";
import { at, tell } from "../reports/story.ts";

beforeEach(() => setClock(() => at("2025-04-02").getTime()));
afterEach(() => setClock(() => Date.now()));

const SHARED = { audience: "group", mayCount: true, maySummarise: true, mayContact: false } as const;

test("a writer sees each report that quotes them, as long as it does, and what it is pinned for", async () => {
  const group = createGroup({ name: "Weald" });
  const facilitator = createActor("facilitator", group);
  tell(30, "2025-03-10", { groupId: group.id, mayQuote: false });
  const wentWell = "They rang each evening.";
  const day = { sentAt: at("2025-03-11"), publishedAt: at("2025-03-11") };
  const feedback = createFeedback({ groupId: group.id, wentWell, couldBeBetter: "", ...day });
  const writer = getActor(feedback.authorId ?? "");
  const uses = () => {
    const own = getOwnFeedback(writer, feedback.reference);
    return listUses(writer, own, describeFeedback(own)).map(({ where }) => where);
  };
  expect(uses()).toEqual([]);

  await releaseClosedPeriods();
  const quoting = [
    "The report about Weald, March 2025: quoted without your name",
    "The report about Kent and Medway, March 2025: quoted without your name",
    "The report about Weald, January to March 2025: quoted without your name",
    "The report about Kent and Medway, January to March 2025: quoted without your name",
  ];
  expect(uses()).toEqual(quoting);
  // The report itself says the same.
  const quoted = () => JSON.stringify(getLiveReport(facilitator, { about: null, period: "2025-03" }).live);
  expect(quoted()).toContain(wentWell);

  pinFeedback(facilitator, feedback.reference, { reason: "For the next meeting." });
  expect(uses()).toEqual(["Pinned by a facilitator of Weald on 2 April 2025", ...quoting]);
  unpinFeedback(facilitator, feedback.reference);

  changeConsent(writer, feedback.reference, { ...SHARED, mayQuote: false });
  expect(uses()).toEqual([]);
  expect(quoted()).not.toContain(wentWell);
  changeConsent(writer, feedback.reference, { ...SHARED, mayQuote: true });
  expect(uses()).toEqual(quoting);
  withdrawFeedback(writer, feedback.reference);
  expect(uses()).toEqual([]);
});

test("a writer sees the notes that have their words in a row, once they may read them", () => {
  const group = createGroup();
  const writer = createActor("groupMember", group);
  const wentWell = "The night nurse sat with my father until the ambulance came.";
  const feedback = createFeedback({ groupId: group.id, authorId: writer.id, wentWell });
  const write = (state: "agreed" | "draft", title: string, said: string) => {
    const { id } = createNotes(createMeeting(group, { title, startsAt: at("2025-03-20") }), state);
    db.update(notesItems).set({ said }).where(eq(notesItems.notesId, id)).run();
  };
  write("agreed", "Spring meeting", "Somebody wrote: “the night nurse sat with my father” and more.");
  write("agreed", "Other meeting", "A nurse sat with somebody's father in the night.");
  write("draft", "Not agreed", wentWell);
  expect(listRepeatingNotes(writer, feedback)).toEqual(["Spring meeting, 20 March 2025"]);
  expect(listUses(writer, feedback, describeFeedback(feedback)).map(({ where }) => where)).toEqual([
    "Notes of a meeting: Spring meeting, 20 March 2025",
  ]);
  expect(listRepeatingNotes(createActor("member"), feedback)).toEqual([]);
});

test("who else may read it is said as its audience is", () => {
  const group = createGroup({ name: "Weald" });
  const said = (values: object) => {
    const feedback = createFeedback({ groupId: group.id, ...values });
    return describeAudience(feedback, describeFeedback(feedback));
  };
  expect(said({})).toMatch(/^People in Weald may read it too/);
  expect(said({ audience: "staff" })).toBe("Only staff may read it.");
  expect(said({ state: "submitted", publishedAt: null })).toBeNull();
});
