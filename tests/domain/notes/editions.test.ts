import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { addAddendum } from "#app/domain/notes/addenda/commands.server.ts";
import { saveAttendance } from "#app/domain/notes/attendance/commands.server.ts";
import { attendanceForm, fieldsOfAttendance } from "#app/domain/notes/attendance/form.ts";
import { listAttendance } from "#app/domain/notes/attendance/queries.server.ts";
import { namesIn, namesOf, withoutNames } from "#app/domain/notes/names.ts";
import {
  changePublicItem,
  publishEdition,
  takeBackEdition,
} from "#app/domain/notes/public/commands.server.ts";
import { getEditions } from "#app/domain/notes/public/queries.server.ts";
import { findNotesToRead, getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { compareWords } from "#app/lib/compare.ts";
import { db } from "#db/client.server.ts";
import { notesItems, outbox } from "#db/schema/index.ts";
import type { NotesState } from "#db/vocabulary.ts";
import {
  createActor,
  createAttendance,
  createGroup,
  createMeeting,
  createMember,
  createNotes,
  joinGroup,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

/** Notes that name Maureen Attwell, a member who came. */
function story(state: NotesState | "public") {
  const group = createGroup();
  const meeting = createMeeting(group);
  const { id } = createNotes(meeting, state);
  const said = "Maureen waited. Mrs Maureen Attwell rang; we will ask MAUREEN again.";
  db.update(notesItems).set({ said }).where(eq(notesItems.notesId, id)).run();
  const maureen = createMember({ name: "Maureen Attwell", nameToShow: "Maureen" });
  joinGroup(maureen.id, group.id);
  const actor = createActor("facilitator", group);
  const place = { slug: group.slug, meetingId: meeting.id };
  const editions = () => getEditions(actor, group.slug, meeting.id);
  return { id, group, meeting, maureen, actor, place, editions };
}

const publish = (
  { actor, place, editions }: ReturnType<typeof story>,
  formVersion = editions().formVersion,
) => publishEdition(actor, place, { formVersion, namesChecked: "yes" });

describe("names", () => {
  const names = namesOf({ name: "Will", wholeName: "Will O'Brien" });
  test("are found as whole words in their own capitals, with the title before them", () => {
    expect(namesIn("Will spoke. We will ask WILL. Willow.", names)).toEqual(["Will"]);
    expect(withoutNames("Will spoke to Dr Will O'Brien.\n- WILL will ask, says Will.", names)).toBe(
      "A member spoke to a member.\n- A member will ask, says a member.",
    );
    expect(withoutNames("Willow and goodWill", names)).toBe("Willow and goodWill");
  });

  test("with signs that mean something to patterns are only themselves", () => {
    expect(withoutNames("A.(B* said so", ["A.(B*"])).toBe("A member said so");
    expect(withoutNames("AxB said so", ["A.B"])).toBe("AxB said so");
  });
});

test("two texts are compared word by word", () => {
  const { left, right } = compareWords("Maureen waited long", "A member waited");
  const only = (side: typeof left) =>
    side.filter(({ isOnlyHere }) => isOnlyHere).map(({ text }) => text.trim());
  expect(only(left)).toEqual(["Maureen", "long"]);
  expect(only(right).join(" ")).toBe("A member");
  expect(left.map(({ text }) => text).join("")).toBe("Maureen waited long");
  expect(right.map(({ text }) => text).join("")).toBe("A member waited");
  expect(compareWords("same", "same").right).toEqual([{ text: "same", isOnlyHere: false }]);
  expect(compareWords("", "new").left).toEqual([]);
});

describe("the edition for everyone", () => {
  test("begins without the names that the group knows, and says which may be left", () => {
    const told = story("agreed");
    const [item] = told.editions().items;
    expect(item?.members.said).toContain("Maureen");
    expect(item?.everyone.said).toBe("A member waited. A member rang; we will ask a member again.");
    expect(item?.namesLeft).toEqual([]);
    const edited = { title: "Parking", said: "Maureen rang", decisions: "", actions: "" };
    changePublicItem(told.actor, told.place, item?.everyone.itemId, edited);
    expect(told.editions().items[0]?.namesLeft).toEqual(["Maureen"]);
  });

  test("is published as it was seen, and everyone then reads that and no more", () => {
    const told = story("agreed");
    createAttendance(told.id, told.maureen.id);
    expect(findNotesToRead(VISITOR, told.meeting.id)).toBeUndefined();
    expect(publish(told)).toEqual({ ok: true });
    const read = findNotesToRead(VISITOR, told.meeting.id);
    expect(read).toMatchObject({ edition: "public", publicItems: [{ title: "Parking" }] });
    expect(JSON.stringify(read)).not.toContain("Maureen");
  });

  test("that was changed after it was read is not published", () => {
    const told = story("agreed");
    const { formVersion, items } = told.editions();
    const edited = { title: "Parking", said: "Other", decisions: "", actions: "" };
    changePublicItem(told.actor, told.place, items[0]?.everyone.itemId, edited);
    expect(publish(told, formVersion)).toEqual({ ok: false, reason: "changed" });
    expect(findNotesToRead(VISITOR, told.meeting.id)).toBeUndefined();
  });

  test("is not changed while everyone reads it; taken back, it can be", () => {
    const told = story("public");
    const edited = { title: "Car park", said: "", decisions: "", actions: "" };
    const itemId = told.editions().items[0]?.everyone.itemId;
    expect(changePublicItem(told.actor, told.place, itemId, edited)).toEqual({
      ok: false,
      reason: "published",
    });
    takeBackEdition(told.actor, told.place);
    takeBackEdition(told.actor, told.place);
    expect(findNotesToRead(VISITOR, told.meeting.id)).toBeUndefined();
    expect(changePublicItem(told.actor, told.place, itemId, edited)).toEqual({ ok: true });
    expect(getNotesToWrite(told.actor, told.group.slug, told.meeting.id).state).toBe("agreed");
  });

  test.each(["draft", "review"] as const)("is not there while the notes are in %s", (state) => {
    expect(() => story(state).editions()).toThrow(status(404));
  });

  test("is made by facilitators of the group alone", () => {
    const told = story("agreed");
    const input = { formVersion: told.editions().formVersion, namesChecked: "yes" as const };
    const inside = createActor("groupMember", told.group);
    expect(() => publishEdition(inside, told.place, input)).toThrow(status(403));
    expect(() => takeBackEdition(inside, told.place)).toThrow(status(403));
    const outside = createActor("facilitator", createGroup());
    expect(() => publishEdition(outside, told.place, input)).toThrow(status(404));
  });
});

describe("who came", () => {
  const list = (fields: object) => attendanceForm.parse({ formVersion: "0", ...fields });

  test("is kept: people of the group, others in words, and those not to be named as a number", () => {
    const { actor, place, maureen, id } = story("draft");
    const other = createMember();
    const fields = {
      came: [maureen.id, other.id],
      unnamed: maureen.id,
      otherCame: "- Lead nurse\n\nMayor",
      otherUnnamed: "Jo",
    };
    expect(saveAttendance(actor, place, list(fields))).toEqual({ ok: true });
    expect(listAttendance(id).shown).toEqual({ came: ["Lead nurse", "Mayor"], apologies: [], unnamed: 2 });
    expect(
      listAttendance(id).people.some(({ memberId }) => memberId === other.id),
      "not of this group",
    ).toBe(false);
    const stored = fieldsOfAttendance(listAttendance(id).people);
    expect(stored).toMatchObject({ came: [maureen.id], unnamed: [maureen.id], otherUnnamed: "Jo" });
  });

  test("saved by two at once, the second is told", () => {
    const { actor, place } = story("draft");
    saveAttendance(actor, place, list({ otherCame: "Ann" }));
    expect(saveAttendance(actor, place, list({ otherCame: "Ben" }))).toEqual({
      ok: false,
      reason: "changed",
    });
  });

  test("who was forgotten gets the notes to read when they are added in those days, once", () => {
    const { actor, place, maureen } = story("review");
    saveAttendance(actor, place, list({ came: maureen.id }));
    saveAttendance(actor, place, list({ formVersion: "1", came: maureen.id, otherCame: "Ann" }));
    const emails = db.select().from(outbox).where(eq(outbox.memberId, maureen.id)).all();
    expect(emails.map(({ kind }) => kind)).toEqual(["notesToRead"]);
  });

  test("is not changed in agreed notes, and only by facilitators", () => {
    const { actor, place, group } = story("agreed");
    expect(saveAttendance(actor, place, list({}))).toEqual({ ok: false, reason: "locked" });
    expect(() => saveAttendance(createActor("groupMember", group), place, list({}))).toThrow(status(403));
  });

  test("nobody both came and did not", () => {
    const wrong = attendanceForm.safeParse({ formVersion: "0", came: "a", apologies: "a", unnamed: "b" });
    expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(["apologies", "unnamed"]);
  });
});

describe("what is added to agreed notes", () => {
  test("stands below them, in the public edition only when nobody is named, and never changes them", () => {
    const told = story("public");
    const before = told.editions().items;
    addAddendum(told.actor, told.place, { text: "It was Tuesday.", isPublic: true });
    addAddendum(told.actor, told.place, { text: "Maureen agrees.", isPublic: false });
    addAddendum(told.actor, told.place, { text: "Maureen agrees.", isPublic: false });
    expect(findNotesToRead(VISITOR, told.meeting.id)?.addenda).toMatchObject([{ text: "It was Tuesday." }]);
    const member = createActor("groupMember", told.group);
    expect(findNotesToRead(member, told.meeting.id)?.addenda).toHaveLength(2);
    expect(told.editions().items).toEqual(before);
  });

  test("waits until they are agreed, and is the facilitator's", () => {
    const told = story("review");
    const input = { text: "Later", isPublic: false };
    expect(addAddendum(told.actor, told.place, input)).toEqual({ ok: false, reason: "notAgreed" });
    expect(() => addAddendum(createActor("groupMember", told.group), told.place, input)).toThrow(status(403));
  });
});
