import { eq, getTableColumns, getTableName } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { settleMention } from "#app/domain/erasure/mentions/commands.server.ts";
import { countMentions, getMention, listMentions } from "#app/domain/erasure/mentions/queries.server.ts";
import { findNames, findParts, saysWho } from "#app/domain/erasure/names.ts";
import { NAMED_PLACES } from "#app/domain/erasure/places-of-names.ts";
import { takeOut } from "#app/domain/erasure/spans.ts";
import { changeDetails } from "#app/domain/people/account.server.ts";
import { INVENTORY } from "#app/domain/records/inventory.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { createActor, createCounty, createGroup, createMember, joinGroup } from "#tests/factories.ts";
import { TABLES } from "#tests/fill-database.ts";
import { makeDatabaseFresh } from "#tests/fresh-database.ts";
import { close, nameOf } from "./filled.ts";

const START = Date.parse("2026-03-02T10:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
const status = (code: number) => expect.objectContaining({ status: code });
const noPlaces = () => false;

let group: ReturnType<typeof createGroup>;

beforeEach(async () => {
  await makeDatabaseFresh();
  setClock(() => START);
  group = createGroup({ parentId: createCounty().id });
});
afterEach(() => setClock());

/** Somebody of the group, who is called so since before its notes. */
function member(name: string, nameToShow: string) {
  const { id } = createMember({ name, nameToShow, createdAt: new Date(START - 100 * DAY) });
  joinGroup(id, group.id);
  return id;
}

/** What an item of notes says, and how to read it again. */
function write(said: string, at = START): () => string | undefined {
  const [meetingId, notesId, id] = [1, 2, 3].map(() => crypto.randomUUID()) as [string, string, string];
  const times = { startsAt: new Date(at), endsAt: new Date(at + 1), createdAt: new Date(at - DAY) };
  db.insert(tables.meetings)
    .values({
      id: meetingId,
      groupId: group.id,
      title: "Meeting",
      place: "Hall",
      link: "",
      access: "",
      ...times,
    })
    .run();
  db.insert(tables.notes)
    .values({ id: notesId, meetingId, groupId: group.id, state: "draft", updatedAt: new Date(at) })
    .run();
  db.insert(tables.notesItems).values({ id, notesId, position: 1, title: "Item", said }).run();
  const { said: column } = tables.notesItems;
  return () =>
    db.select({ said: column }).from(tables.notesItems).where(eq(tables.notesItems.id, id)).get()?.said;
}

describe("which names go by themselves", () => {
  test.each([
    ["Desmond Oakes", true],
    ["Daljit O", true],
    ["Will Oakes", true],
    ["Will", false],
    ["The", false],
    ["The Oncology", false],
    ["Rose May", false],
    ["Action Group", false],
    ["Desmond", false],
    ["D O", false],
  ])("%s: %s", (name, goes) => {
    expect(saysWho(name, noPlaces)).toBe(goes);
  });

  test("nor one that is made of places", () => {
    expect(saysWho("Maidstone Hospital", (word) => word === "Maidstone")).toBe(false);
    expect(saysWho("Desmond Maidstone", (word) => word === "Maidstone")).toBe(true);
  });

  test("only as it is written large, with its title, and as whole words", () => {
    const taken = (text: string) => takeOut(text, findNames(text, ["Desmond Oakes"]), []).text;
    expect(taken("Mr Desmond  Oakes asked. DESMOND OAKES agreed, and Desmond Oakes's lift came.")).toBe(
      "A member asked. A member agreed, and a member's lift came.",
    );
    expect(taken("desmond oakes, Desmond Oakeshott and Desmond")).toBe(
      "desmond oakes, Desmond Oakeshott and Desmond",
    );
  });
});

test("what may mean somebody is found, and a word of every day only where it can be a name", () => {
  const found = (text: string, ...names: string[]) =>
    findParts(text, names).map(([from, to]) => text.slice(from, to));
  expect(
    found("Mr Oakes asked; Desmond's lift; Des drives; desmond; Desmonde.", "Desmond Oakes", "Des"),
  ).toEqual(["Mr Oakes", "Desmond", "Des"]);
  expect(found("Will the clinic open in May 2026? We thanked Will. It will.", "Will", "May Will")).toEqual([
    "Will",
  ]);
  expect(found("The ward", "The")).toEqual([]);
});

describe("somebody closes their account", () => {
  test("an ordinary word that somebody is called by ruins no notes, whether they are called so for long or since today", () => {
    const will = member("Will", "The");
    const read = write("Six new members since Will last met. The first letter will come in May.");
    close(will, "goes");
    expect(read()).toBe("Six new members since Will last met. The first letter will come in May.");
  });

  test("a name that they took today is in nothing that was written before", () => {
    const id = member("Priya Nair", "Priya");
    const read = write("Zeta Quorn brought cake. Priya Nair thanked her.");
    setClock(() => START + DAY);
    changeDetails({ ...createActor("member"), id } as never, {
      name: "Zeta Quorn",
      nameToShow: "Zeta",
      area: "",
    });
    close(id, "goes");
    expect(read()).toBe("Zeta Quorn brought cake. A member thanked her.");
    expect(db.select().from(tables.formerNames).all()).toEqual([]);
  });

  test("a first and last name that somebody else has too, and one that is written otherwise, wait for a facilitator", () => {
    const facilitator = createActor("facilitator", group);
    const id = member("Ann Smith", "Ann");
    member("Bea Brown", "Ann Smith");
    const read = write("Ann  Smith asked. Annette and Ann agreed.");
    close(id, "goes");
    expect(read()).toBe("Ann  Smith asked. Annette and Ann agreed.");
    expect(countMentions(facilitator)).toMatchObject([{ slug: group.slug, count: 1 }]);
    const [waiting] = listMentions(facilitator, group.slug).mentions;
    expect(waiting?.marked.map(([from, to]) => waiting.text.slice(from, to))).toEqual(["Ann  Smith", "Ann"]);
    expect(JSON.stringify(db.select().from(tables.possibleMentions).all()), "it holds no name").not.toMatch(
      /Ann|Smith/,
    );

    const { id: mentionId, textHash } = getMention(facilitator, group.slug, waiting?.id);
    const settle = (places: number[], hash = textHash) =>
      settleMention(facilitator, group.slug, mentionId, { places, textHash: hash });
    expect(settle([1], "another")).toEqual({ ok: false, reason: "changed" });
    expect(settle([1])).toEqual({ ok: true, taken: 1 });
    expect(read()).toBe("Ann  Smith asked. Annette and a member agreed.");
    expect(countMentions(facilitator)).toEqual([]);
  });

  test("where two have gone, each of their words is marked where it stands now", () => {
    const facilitator = createActor("facilitator", group);
    const [des, ivor] = [member("Desmond Oakes", "Des"), member("Ivor Pemberton", "Ivor")];
    const read = write("Ivor Pemberton and Desmond Oakes; then Des asked Ivor.");
    close(des, "goes");
    expect(read()).toBe("Ivor Pemberton and a member; then Des asked Ivor.");
    close(ivor, "goes");
    expect(read()).toBe("A member and a member; then Des asked Ivor.");
    const [waiting] = listMentions(facilitator, group.slug).mentions;
    expect(waiting?.marked.map(([from, to]) => waiting.text.slice(from, to))).toEqual(["Des", "Ivor"]);
  });

  test("others neither see what waits nor settle it, and of a text that was changed nothing is marked", () => {
    const id = member("Desmond Oakes", "Des");
    write("Des asked.");
    close(id, "goes");
    const facilitator = createActor("facilitator", group);
    const [waiting] = listMentions(facilitator, group.slug).mentions;
    for (const actor of [
      createActor("groupMember", group),
      createActor("administrator"),
      createActor("moderator"),
    ])
      expect(() => getMention(actor, group.slug, waiting?.id)).toThrow(status(403));
    const elsewhere = createGroup();
    expect(() => getMention(createActor("facilitator", elsewhere), elsewhere.slug, waiting?.id)).toThrow(
      status(404),
    );
    db.update(tables.notesItems).set({ said: "Somebody asked." }).run();
    expect(getMention(facilitator, group.slug, waiting?.id)).toMatchObject({
      text: "Somebody asked.",
      marked: [],
    });
  });

  test("two folders that were named for people stay two", () => {
    const [one, two] = [member("Desmond Oakes", "Des"), member("Ivor Pemberton", "Ivor")];
    for (const name of ["Desmond Oakes", "Ivor Pemberton"])
      db.insert(tables.folders)
        .values({ id: crypto.randomUUID(), groupId: group.id, name, createdAt: new Date(START) })
        .run();
    close(one, "goes");
    close(two, "goes");
    expect(
      db
        .select({ name: tables.folders.name })
        .from(tables.folders)
        .all()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["A member", "A member (2)"]);
  });
});

test("the places that are looked through are those that the inventory says name people", () => {
  const named = TABLES.flatMap(([key, table]) => {
    const columns = getTableColumns(table);
    return (INVENTORY[key as keyof typeof INVENTORY].named ?? "")
      .split(" ")
      .filter(Boolean)
      .map((column) => `${getTableName(table)}.${nameOf(column, columns[column] as never)}`);
  });
  const looked = Object.entries(NAMED_PLACES).flatMap(([table, { columns }]) =>
    columns.map((column) => `${table}.${column}`),
  );
  expect(looked.sort()).toEqual(named.sort());
});
