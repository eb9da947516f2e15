import { describe, expect, test } from "vitest";
import { listChoices } from "#app/domain/notes/attendance/choices.server.ts";
import { saveAttendance } from "#app/domain/notes/attendance/commands.server.ts";
import { attendanceForm, fieldsOfAttendance, partAfter } from "#app/domain/notes/attendance/form.ts";
import { listAttendance } from "#app/domain/notes/attendance/queries.server.ts";
import { getNotesToWrite } from "#app/domain/notes/queries.server.ts";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { db } from "#db/client.server.ts";
import { answers } from "#db/schema/index.ts";
import { countStatements } from "#tests/count-statements.ts";
import {
  createActor,
  createGroup,
  createMeeting,
  createMember,
  createNotes,
  joinGroup,
} from "#tests/factories.ts";

const list = (fields: object) => attendanceForm.parse({ formVersion: "0", ...fields });

/** A meeting of a group of so many, of whom the first came and the second sent apologies, as they said beforehand. */
function story(people: number) {
  const group = createGroup();
  const actor = createActor("facilitator", group);
  const meeting = createMeeting(group, { startsAt: new Date(now().getTime() - DAY) });
  createNotes(meeting, "draft");
  const ids = db.transaction(() =>
    Array.from({ length: people }, (_, index) => {
      const name = `Person ${String(index).padStart(3, "0")}`;
      const { id } = createMember({ name, nameToShow: name });
      joinGroup(id, group.id);
      return id;
    }),
  );
  const say = (index: number, state: "coming" | "notComing" | "maybe" | "waiting") =>
    db
      .insert(answers)
      .values({ meetingId: meeting.id, memberId: ids[index] ?? "", state, answeredAt: now() })
      .run();
  const place = { slug: group.slug, meetingId: meeting.id };
  const notes = () => getNotesToWrite(actor, group.slug, meeting.id);
  const part = (page: number, words: string[] = []) => listChoices(notes(), { page, words });
  const stored = () => fieldsOfAttendance(listAttendance(notes().id ?? "").people);
  return { actor, ids, say, place, part, stored };
}

const shownOn = ({ choices }: { choices: { memberId: string }[] }) =>
  choices.map(({ memberId }) => memberId).join(" ");

describe("a list that is longer than a page", () => {
  test("comes 40 people at a time, by name, all of them once", () => {
    const { part, ids } = story(101);
    const pages = [1, 2, 3].map((page) => part(page));
    expect(pages.map(({ choices }) => choices.length)).toEqual([40, 40, 22]);
    expect(pages[0]).toMatchObject({ pages: 3, found: 102, total: 102 });
    const all = pages.flatMap(({ choices }) => choices.map(({ memberId }) => memberId));
    expect(new Set(all).size).toBe(102);
    for (const id of ids) expect(all).toContain(id);
    expect([part(0).page, part(99).page]).toEqual([1, 3]);
  });

  test("begins with those who said that they come, then those who said that they do not", () => {
    const { say, part, ids } = story(101);
    say(70, "notComing");
    say(90, "coming");
    const first = part(1).choices.map(({ memberId }) => memberId);
    expect(first.slice(0, 2)).toEqual([ids[90], ids[70]]);
    expect(new Set([1, 2, 3].flatMap((page) => shownOn(part(page)).split(" "))).size).toBe(102);
  });

  test("finds people by a part of their names", () => {
    const { part } = story(101);
    expect(part(1, ["100"]).choices.map(({ name }) => name)).toEqual(["Person 100"]);
    expect(part(1, ["nobody"])).toMatchObject({ choices: [], found: 0, total: 102, pages: 1 });
  });

  test("saving one part leaves the others as they were", () => {
    const { actor, ids, place, part, stored } = story(90);
    const [first, , third] = [part(1), part(2), part(3)];
    const early = first.choices[3]?.memberId;
    const late = third.choices.at(-1)?.memberId;
    saveAttendance(actor, place, list({ shown: shownOn(first), came: early }));
    saveAttendance(
      actor,
      place,
      list({ formVersion: "1", shown: shownOn(third), came: late, unnamed: late }),
    );
    expect(stored()).toMatchObject({ came: [early, late], unnamed: [late] });

    saveAttendance(actor, place, list({ formVersion: "2", shown: shownOn(first), otherCame: "Mayor" }));
    expect(stored()).toMatchObject({ came: [late], unnamed: [late], otherCame: "Mayor" });
    expect(ids).toContain(late);
  });

  test("a box of somebody whom the page did not show does nothing", () => {
    const { actor, place, part, stored } = story(90);
    const elsewhere = part(3).choices.at(-1)?.memberId;
    saveAttendance(actor, place, list({ shown: shownOn(part(1)), came: elsewhere }));
    expect(stored().came).toEqual([]);
  });

  test("costs as many statements for 90 people as for 3", () => {
    const [few, many] = [story(3), story(90)];
    expect(countStatements(() => many.part(2))).toBe(countStatements(() => few.part(1)));
  });

  test("each button leads on to its part, and only the last one back to the notes", () => {
    const goneTo = (fields: object) => partAfter(list({ page: "2", ...fields }));
    expect(goneTo({ goTo: "next" })).toBe("page=3");
    expect(goneTo({ goTo: "before", search: "jo" })).toBe("search=jo&page=1");
    expect(goneTo({ goTo: "find", search: "jo" })).toBe("search=jo");
    expect(goneTo({ goTo: "find" })).toBe("page=1");
    expect([goneTo({}), goneTo({ goTo: "nowhere" })]).toEqual([undefined, undefined]);
  });
});

describe("what people said beforehand", () => {
  test("is ticked until somebody saves the list, and stands for those whom the first page did not show", () => {
    const { actor, ids, say, place, part, stored } = story(60);
    for (let index = 0; index < 42; index += 1) say(index, "coming");
    say(50, "notComing");
    say(51, "maybe");
    say(52, "waiting");
    const first = part(1);
    expect(first.isAsAnswered).toBe(true);
    const ticked = fieldsOfAttendance(first.kept);
    expect(new Set(ticked.came)).toEqual(new Set(ids.slice(0, 42)));
    expect(ticked.apologies).toEqual([ids[50]]);

    saveAttendance(actor, place, list({ shown: shownOn(first), came: ids[0] }));
    expect(new Set(stored().came), "the second did not come after all").toEqual(
      new Set([ids[0], ids[40], ids[41]]),
    );
    expect(stored().apologies, "of the second page").toEqual([ids[50]]);
    expect(part(1)).toMatchObject({ isAsAnswered: false });
  });

  test("is no more asked once the list is kept, even when nobody came", () => {
    const { actor, say, place, part, stored } = story(2);
    say(0, "coming");
    saveAttendance(actor, place, list({ shown: shownOn(part(1)) }));
    expect(stored().came).toEqual([]);
    expect(part(1)).toMatchObject({ kept: [], isAsAnswered: false });
  });
});
