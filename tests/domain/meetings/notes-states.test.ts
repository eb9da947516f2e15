import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { publishNotes, takeBackNotes } from "#app/domain/notes/commands.server.ts";
import { publishForm } from "#app/domain/notes/form.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { type Edition, NEXT_STATES } from "#app/domain/notes/rules.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { db } from "#db/client.server.ts";
import { events, notes, notesItems } from "#db/schema/index.ts";
import { NOTES_STATES, type NotesState, wordsOf } from "#db/vocabulary.ts";
import {
  createActor,
  createGroup,
  createMeeting,
  createNotes,
  createOrganisation,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const STATES = wordsOf(NOTES_STATES);

/** Notes in a state, with their facilitator and what a form sends back. */
function story(state: NotesState) {
  const group = createGroup();
  const meeting = createMeeting(group);
  const { id } = createNotes(meeting, state);
  const actor = createActor("facilitator", group);
  const place = { slug: group.slug, meetingId: meeting.id };
  const input = (edition: Edition) => ({
    edition,
    isNamesChecked: edition === "public",
    version: getNotesToWrite(actor, group.slug, meeting.id).version,
  });
  const stored = () => db.select().from(notes).where(eq(notes.id, id)).get();
  const happened = () => db.select().from(events).where(eq(events.actorId, actor.id)).all();
  return { group, actor, place, input, stored, happened };
}

function go({ actor, place, input }: ReturnType<typeof story>, to: NotesState): void {
  if (to === "draft") takeBackNotes(actor, place);
  else publishNotes(actor, place, input(to));
}

describe("where notes may go", () => {
  const moves = STATES.flatMap((from) => STATES.map((to) => [from, to] as const)).filter(
    ([from, to]) => from !== to,
  );

  test.each(moves)("from %s to %s, just as the rules say", (from, to) => {
    const told = story(from);
    go(told, to);
    const isAllowed = (NEXT_STATES[from] as readonly NotesState[]).includes(to);
    expect(told.stored()?.state).toBe(isAllowed ? to : from);
    expect(told.happened()).toHaveLength(isAllowed ? 1 : 0);
  });

  test("docs/states.md says the same", () => {
    const section = readFileSync("docs/states.md", "utf8").split("## Notes")[1]?.split("\n## ")[0] ?? "";
    const rows = [...section.matchAll(/^\| (\w+) \| ([^|]+) \| (\w+) \|$/gm)].filter(
      ([, from]) => from !== "From",
    );
    const written = rows.map(([, from, who, to]) => `${from} ${who} ${to}`).sort();
    const ruled = STATES.flatMap((from) =>
      NEXT_STATES[from].map((to) => `${from} facilitator of the group ${to}`),
    );
    expect(written).toEqual(ruled.sort());
  });
});

describe("publishing notes", () => {
  test("to everyone keeps when it was confirmed that nobody is named", () => {
    const told = story("draft");
    expect(publishNotes(told.actor, told.place, told.input("public"))).toEqual({ ok: true });
    expect(told.stored()).toMatchObject({ publishedAt: expect.any(Date), namesCheckedAt: expect.any(Date) });
    expect(told.happened()).toEqual([
      expect.objectContaining({
        name: "notes.published",
        actorRole: "facilitator",
        details: { notesId: told.stored()?.id, groupId: told.group.id, edition: "public" },
      }),
    ]);
  });

  test("to everyone is impossible without that confirmation, even past the form", () => {
    const told = story("draft");
    const unchecked = { ...told.input("public"), isNamesChecked: false };
    expect(() => publishNotes(told.actor, told.place, unchecked)).toThrow(/notes_names_checked/);
    expect(told.stored()?.state).toBe("draft");
    expect(told.happened()).toHaveLength(0);
  });

  test("taking back forgets the confirmation: it is given anew for the next words", () => {
    const told = story("public");
    takeBackNotes(told.actor, told.place);
    expect(told.stored()).toMatchObject({ state: "draft", publishedAt: null, namesCheckedAt: null });
  });

  test("the button pressed twice publishes once and takes back once", () => {
    const told = story("draft");
    const input = told.input("members");
    publishNotes(told.actor, told.place, input);
    expect(publishNotes(told.actor, told.place, input)).toEqual({ ok: true });
    takeBackNotes(told.actor, told.place);
    takeBackNotes(told.actor, told.place);
    expect(told.happened().map(({ name }) => name)).toEqual(["notes.published", "notes.takenBack"]);
  });

  test("notes with no item cannot be published", () => {
    const group = createGroup();
    const { id } = createMeeting(group);
    const input = { edition: "members" as const, isNamesChecked: false, version: 0 };
    const published = publishNotes(
      createActor("facilitator", group),
      { slug: group.slug, meetingId: id },
      input,
    );
    expect(published).toEqual({ ok: false, reason: "empty" });
  });

  test("nor can notes whose items were all removed", () => {
    const told = story("draft");
    db.delete(notesItems)
      .where(eq(notesItems.notesId, told.stored()?.id ?? ""))
      .run();
    expect(publishNotes(told.actor, told.place, told.input("members"))).toEqual({
      ok: false,
      reason: "empty",
    });
    expect(told.stored()?.state).toBe("draft");
  });

  test("what someone else changed after it was read is not published", () => {
    const told = story("draft");
    const read = told.input("public");
    db.update(notes)
      .set({ updatedAt: new Date(read.version + 1) })
      .run();
    expect(publishNotes(told.actor, told.place, read)).toEqual({ ok: false, reason: "changed" });
    expect(told.stored()?.state).toBe("draft");
  });

  test("everyone but a facilitator of this group is refused", () => {
    const told = story("draft");
    const inside = [createActor("groupMember", told.group), createActor("representative", told.group)];
    const outside = [
      VISITOR as MemberActor,
      createActor("member"),
      createActor("facilitator", createGroup()),
      createActor("reviewer", { organisationId: createOrganisation().id }),
      createActor("moderator"),
      createActor("administrator"),
    ];
    const input = told.input("members");
    for (const [actors, code] of [
      [inside, 403],
      [outside, 404],
    ] as const) {
      for (const actor of actors) {
        expect(() => publishNotes(actor, told.place, input)).toThrow(status(code));
        expect(() => takeBackNotes(actor, told.place)).toThrow(status(code));
      }
    }
    expect(told.stored()?.state).toBe("draft");
  });
});

describe("the form to publish", () => {
  const errorsOf = (fields: object) =>
    publishForm.safeParse({ version: "1", ...fields }).error?.issues.map(({ path }) => path[0]);

  test("asks for the confirmation only when everyone may read", () => {
    expect(errorsOf({ edition: "members" })).toBeUndefined();
    expect(errorsOf({ edition: "public", namesChecked: "yes" })).toBeUndefined();
    expect(errorsOf({ edition: "public" })).toEqual(["namesChecked"]);
    expect(errorsOf({})).toEqual(["edition"]);
    expect(errorsOf({ edition: "draft" })).toEqual(["edition"]);
    expect(errorsOf({ edition: "members", version: "x" })).toEqual(["version"]);
  });
});
