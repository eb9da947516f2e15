import { afterEach, beforeEach, expect, test } from "vitest";
import { putInOutbox } from "#app/domain/events/record.server.ts";
import { askForCopy, findCopy, forgetCopies, takeCopy } from "#app/domain/own-data/copy/commands.server.ts";
import { countDownloaded } from "#app/domain/own-data/copy/json.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { sealContact } from "#app/domain/people/sealed-contact.server.ts";
import { RECORDS } from "#app/domain/records/records.ts";
import { TITLES } from "#app/domain/records/titles.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { readZip } from "#app/lib/files/zip.ts";
import { db, inTransaction, sqlite } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup, createMember } from "#tests/factories.ts";
import { makeDatabaseFresh } from "#tests/fresh-database.ts";
import { CANARY, fatesOf, fill, NAME } from "./filled.ts";

const DAY = 24 * 60 * 60 * 1000;

beforeEach(makeDatabaseFresh);
afterEach(() => {
  setClock();
  sqlite().pragma("ignore_check_constraints = off");
});

/** The parts of a copy, as text. */
function take(memberId: string): Record<string, string> {
  const actor = getActor(memberId);
  askForCopy(actor);
  const taken = takeCopy(actor);
  if (!taken.ok) throw new Error(taken.reason);
  const read = readZip(Buffer.from(taken.bytes), 10_000_000);
  if (!read.ok) throw new Error(read.fault);
  return Object.fromEntries([...read.parts].map(([name, bytes]) => [name, bytes.toString("utf8")]));
}

/** Every canary in a text, as "table.column". */
function canariesIn(text: string): Set<string> {
  return new Set(
    [...text.matchAll(new RegExp(`${CANARY}-(\\w+)-(\\w+)`, "g"))].map(
      ([, table, column]) => `${table}.${column}`,
    ),
  );
}

test("a copy has every column that the inventory gives its owner, in the page and in the data, and no other", () => {
  const { memberId } = fill();
  const address = sealContact(memberId, "address", `${CANARY}-contactPreferences-address`);
  db.update(tables.contactPreferences).set({ address }).run();
  const copy = take(memberId);
  expect(Object.keys(copy).sort()).toEqual([
    "documents/1 qxcanary-documents-title said Zorbin Quellmann- and Zorbin Quellmann-s sister.pdf",
    "read-me.html",
    "schema.json",
    "your-data.json",
  ]);
  const inData = canariesIn(copy["your-data.json"] ?? "");
  const theirs = fatesOf("given", "told", "said", "named");
  const NAMES_OF_PLACES = [
    "groups.name",
    "organisations.name",
    "sites.name",
    "stages.name",
    "tumourGroups.name",
    "themes.name",
    "recommendations.title",
    "meetings.title",
  ];
  expect([...inData].filter((place) => !theirs.includes(place) && !NAMES_OF_PLACES.includes(place))).toEqual(
    [],
  );
  expect(inData.size).toBeGreaterThan(30);
  expect(canariesIn(copy["read-me.html"] ?? "")).toEqual(inData);
  expect(copy["your-data.json"]).toContain(NAME);
  const page = copy["read-me.html"] ?? "";
  const headings = [...page.matchAll(/<(title|h[1-3])>([^<]*)<\/\1>/g)].map(([, , heading = ""]) => heading);
  expect(headings.slice(0, 2)).toEqual(Array(2).fill("A copy of what is yours at Patient Voice"));
  const known: string[] = [
    ...Object.values(RECORDS).map(({ title }) => title),
    ...Object.values(TITLES),
    "Files in this copy",
  ];
  expect(headings.slice(2).filter((heading) => !known.includes(heading))).toEqual([]);
  expect(new Set(headings.slice(2)).size, "a part each for all that is theirs").toBe(headings.length - 2);
  expect(headings.length).toBeGreaterThan(50);
  // Secrets, what others wrote, who moderated it.
  expect(copy["your-data.json"]).not.toMatch(/passwordHash|feedbackConcerns|moderator|reason-|idHash/i);
  expect(countDownloaded()).toBeGreaterThan(190);
});

test("the data is as its schema says, and a name, a moment and a word of a list are read as people say them", () => {
  const group = createGroup({ name: "Weald <b>" });
  const actor = createActor("groupMember", group);
  createFeedback({ groupId: group.id, authorId: actor.id, wentWell: "Ja & <i>nein</i>" });
  createFeedback({ groupId: group.id, wentWell: "somebody else's" });
  db.update(tables.members).set({ lastUsedOn: "2026-06-01" }).run();
  inTransaction((tx) => putInOutbox(tx, "shiftPlanned", actor.id, {}));
  const copy = take(actor.id);
  const data = JSON.parse(copy["your-data.json"] ?? "");
  const schema = JSON.parse(copy["schema.json"] ?? "");
  expect(data.records.feedback.feedback).toHaveLength(1);
  expect(data.records.feedback.feedback[0]).toMatchObject({
    group: "Weald <b>",
    wentWell: "Ja & <i>nein</i>",
    mayCount: true,
    voice: "own",
  });
  for (const [record, named] of Object.entries<Record<string, Record<string, unknown>[]>>(data.records))
    for (const [table, rows] of Object.entries(named))
      for (const row of rows) {
        const { properties } = schema.properties.records.properties[record].properties[table].items;
        expect(
          Object.keys(row).filter((key) => !(key in properties)),
          `${record}.${table}`,
        ).toEqual([]);
        for (const [key, value] of Object.entries(row))
          if (properties[key].enum) expect(properties[key].enum).toContain(value);
      }
  expect(copy["read-me.html"]).toContain("<dt>Went well</dt><dd>Ja &amp; &lt;i&gt;nein&lt;/i&gt;</dd>");
  expect(copy["read-me.html"]).not.toMatch(/<i>|somebody else/);
  expect(copy["read-me.html"]).toContain("<dt>May count</dt><dd>Yes</dd>");
  expect(copy["read-me.html"]).toContain("<dt>Kind</dt><dd>Shift planned</dd>");
  expect(copy["read-me.html"]).toContain("<dt>Last used on</dt><dd>1 June 2026</dd>");
  expect(copy["your-data.json"]).toContain('"lastUsedOn": "2026-06-01"');
});

test("it is taken once, within seven days, and by nobody else", () => {
  const [actor, other] = [createActor("member"), getActor(createMember().id)];
  expect(takeCopy(actor)).toEqual({ ok: false, reason: "none" });
  askForCopy(actor);
  askForCopy(actor);
  expect(db.select().from(tables.dataCopies).all(), "asking twice has one effect").toHaveLength(1);
  expect(takeCopy(other)).toEqual({ ok: false, reason: "none" });
  expect(takeCopy(actor).ok).toBe(true);
  expect(takeCopy(actor)).toEqual({ ok: false, reason: "none" });

  askForCopy(actor);
  expect(findCopy(actor)).not.toBeNull();
  const at = now().getTime();
  setClock(() => at + 7 * DAY);
  expect(findCopy(actor)).toBeNull();
  expect(takeCopy(actor)).toEqual({ ok: false, reason: "none" });
  forgetCopies();
  expect(db.select().from(tables.dataCopies).all()).toEqual([]);
});
