import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { recordEvent } from "#app/domain/events/record.server.ts";
import { inRequest } from "#app/lib/request.server.ts";
import { inSharedCommit } from "#app/web/shared-commit.server.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { createActor, createGroup } from "../factories.ts";

/** What the file holds for everybody else: nothing of a transaction that is still open. */
const elsewhere = new Database(sqlite().name, { readonly: true });
const isThere = elsewhere.prepare("select count(*) from groups where name = ?").pluck();
const isKept = (name: string) => isThere.get(name) === 1;

afterAll(() => elsewhere.close());

test("changes that come at the same moment are on the disk together, and only then are they answered", async () => {
  const answered: string[] = [];
  const add = (name: string) => () => {
    createGroup({ name });
    return { answered: [...answered], isKept: isKept("Ash") };
  };
  const during = await Promise.all(
    ["Ash", "Birch", "Cedar"].map(async (name) => {
      const seen = await inSharedCommit(add(name));
      answered.push(name);
      return seen;
    }),
  );
  expect(during).toEqual(Array(3).fill({ answered: [], isKept: false }));
  expect(["Ash", "Birch", "Cedar"].map(isKept)).toEqual([true, true, true]);
});

test("control: one after the other, each is on the disk before the next begins", async () => {
  await inSharedCommit(() => createGroup({ name: "Alder" }));
  expect(await inSharedCommit(() => isKept("Alder"))).toBe(true);
});

test("one that is refused is undone, and takes nothing of the others with it", async () => {
  const refuse = () => {
    createGroup({ name: "Hawthorn" });
    throw new Response(null, { status: 403 });
  };
  const outcomes = await Promise.allSettled([
    inSharedCommit(() => createGroup({ name: "Elm" }).name),
    inSharedCommit(refuse),
    inSharedCommit(() => createGroup({ name: "Fir" }).name),
  ]);
  expect(outcomes).toMatchObject([
    { status: "fulfilled", value: "Elm" },
    { status: "rejected", reason: { status: 403 } },
    { status: "fulfilled", value: "Fir" },
  ]);
  expect(["Elm", "Hawthorn", "Fir"].map(isKept)).toEqual([true, false, true]);
});

test("when the commit fails, nobody is told that theirs is kept", async () => {
  const breakTheCommit = () => {
    sqlite().pragma("defer_foreign_keys = on");
    sqlite().exec(
      "insert into memberships (id, member_id, group_id, joined_at) values ('1', 'nobody', 'nowhere', 0)",
    );
  };
  const outcomes = await Promise.allSettled([
    inSharedCommit(() => createGroup({ name: "Hazel" })),
    inSharedCommit(breakTheCommit),
  ]);
  const reason = { code: "SQLITE_CONSTRAINT_FOREIGNKEY" };
  expect(outcomes).toMatchObject(Array(2).fill({ status: "rejected", reason }));
  expect(isKept("Hazel")).toBe(false);
});

test("when SQLite gives up the whole transaction, as on a full disk, those before and after are lost and hear so", async () => {
  const giveUp = () => {
    sqlite().exec("rollback");
    throw new Error("database or disk is full");
  };
  const outcomes = await Promise.allSettled([
    inSharedCommit(() => createGroup({ name: "Larch" })),
    inSharedCommit(giveUp),
    inSharedCommit(() => createGroup({ name: "Maple" })),
  ]);
  expect(outcomes).toMatchObject(
    Array(3).fill({ status: "rejected", reason: { message: "database or disk is full" } }),
  );
  expect(["Larch", "Maple"].map(isKept)).toEqual([false, false]);
  expect(sqlite().inTransaction).toBe(false);

  await inSharedCommit(() => createGroup({ name: "Oak" }));
  expect(isKept("Oak")).toBe(true);
});

test("each event carries the number of its own request", async () => {
  const actor = createActor("administrator");
  const record = (contactId: string) => () =>
    inTransaction((tx) => recordEvent(tx, actor, "contact.added", { contactId }));
  await Promise.all(
    ["first", "second"].map((number) => inRequest(number, () => inSharedCommit(record(number)))),
  );
  const recorded = sqlite().prepare(
    "select details ->> 'contactId' as asked, request_id as noted from events where actor_id = ?",
  );
  expect(recorded.all(actor.id)).toEqual([
    { asked: "first", noted: "first" },
    { asked: "second", noted: "second" },
  ]);
});
