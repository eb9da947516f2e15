import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startSession } from "#app/auth/session.server.ts";
import { confirmDeath } from "#app/domain/absences/confirming.server.ts";
import { markAsDied } from "#app/domain/absences/deaths.server.ts";
import { endPause, pauseAccount } from "#app/domain/absences/pausing.server.ts";
import { verifyAuditLog } from "#app/domain/audit-log/verify.server.ts";
import { recordEvent } from "#app/domain/events/record.server.ts";
import { findMember, getActor } from "#app/domain/people/queries.server.ts";
import { OPERATOR } from "#app/domain/policy.ts";
import { hold, listHolds, release } from "#app/domain/retention/holds.server.ts";
import { readDryRun } from "#app/domain/retention/queries.server.ts";
import { keepNoLonger } from "#app/domain/retention/run.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, inTransaction, sqlite } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup, createMember, reloadFeedback } from "#tests/factories.ts";
import { makeDatabaseFresh } from "#tests/fresh-database.ts";
import { writeEmail } from "#tests/write-email.ts";

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse("2026-01-05T12:00:00Z");

beforeEach(async () => {
  await makeDatabaseFresh();
  setClock(() => START);
});
afterEach(() => setClock());

/** The job on a day, counted from the beginning. */
async function runOn(day: number): Promise<void> {
  setClock(() => START + day * DAY);
  await keepNoLonger();
}

function emailsOf(kind: string): string[] {
  return db
    .select()
    .from(tables.outbox)
    .where(eq(tables.outbox.kind, kind))
    .all()
    .map(({ memberId }) => memberId ?? "");
}

describe("an account that nobody uses", () => {
  const unused = () => createMember({ lastUsedOn: "2026-01-05" });

  test("is told 30 and 7 days before, and erased after two years; what is published stays", async () => {
    const { id } = unused();
    const comment = createFeedback({
      groupId: createGroup().id,
      authorId: id,
      sentAt: new Date(START + 600 * DAY),
    });
    await runOn(699);
    expect(emailsOf("accountUnused")).toEqual([]);
    await runOn(701);
    await runOn(702);
    expect(emailsOf("accountUnused")).toEqual([id]);
    await runOn(724);
    expect(emailsOf("accountUnused")).toEqual([id, id]);
    await runOn(729);
    expect(findMember(id)).toBeDefined();
    setClock(() => START + 731 * DAY);
    expect(readDryRun(createActor("administrator")).kinds[0], "what the next run does").toMatchObject({
      goes: 1,
      due: 1,
    });
    await runOn(731);
    expect(findMember(id)).toBeUndefined();
    expect(reloadFeedback(comment.id)).toMatchObject({ authorId: null, state: "published" });
  });

  test("is kept when its owner comes back, and told anew two years later", async () => {
    const { id } = unused();
    await runOn(724);
    await startSession(id, { isOwnDevice: false, hasSecondStep: false, device: null });
    await runOn(760);
    expect(findMember(id)?.lastUsedOn).toBe("2027-12-30");
    expect(db.select().from(tables.retentionWarnings).all()).toEqual([]);
    await runOn(724 + 731);
    expect(findMember(id), "nobody goes who was not told in time").toBeDefined();
    await runOn(724 + 731 + 8);
    expect(findMember(id)).toBeUndefined();
  });

  test("is not erased while the job was off and nobody was told, nor while it is held or the last moderator's", async () => {
    const [late, held] = [unused(), unused()];
    const moderator = createActor("moderator");
    db.update(tables.members)
      .set({ lastUsedOn: "2026-01-05" })
      .where(eq(tables.members.id, moderator.id))
      .run();
    expect(hold(moderator, { what: held.email, reason: "A complaint." })).toEqual({ ok: true });
    await runOn(900);
    expect(findMember(late.id)).toBeDefined();
    await runOn(908);
    expect(findMember(late.id)).toBeUndefined();
    expect(findMember(held.id)).toBeDefined();
    expect(findMember(moderator.id)).toBeDefined();
    release(moderator, listHolds(moderator)[0]?.id);
    await runOn(909);
    expect(findMember(held.id), "told first").toBeDefined();
    await runOn(917);
    expect(findMember(held.id)).toBeUndefined();
  });
});

describe("feedback", () => {
  test("two years from the care nothing in it points to its writer, who was told", async () => {
    const group = createGroup();
    const author = createMember({ lastUsedOn: "2028-01-01" });
    const of = { groupId: group.id, authorId: author.id, sentAt: new Date(START) };
    const [recent, older] = [
      createFeedback({ ...of, timeBand: "lastMonth" }),
      createFeedback({ ...of, timeBand: "longerAgo" }),
    ];
    await runOn(340);
    expect(emailsOf("feedbackGrowsOld")).toEqual([author.id]);
    await runOn(360);
    await runOn(368);
    expect(reloadFeedback(older.id)).toMatchObject({ authorId: null, wentWell: older.wentWell });
    expect(reloadFeedback(recent.id)?.authorId).toBe(author.id);
    expect(reloadFeedback(older.id)?.personKey, "nobody sees whose else it is").toBeNull();
  });

  test("refused goes after 30 days and withdrawn after a year, whole; held stays", async () => {
    const group = createGroup();
    const moderator = createActor("moderator");
    const refusal = {
      state: "refused",
      checkReason: "It names a nurse.",
      publishedAt: null,
      checkedAt: new Date(START),
    } as const;
    const [refused, held] = [
      createFeedback({ groupId: group.id, ...refusal }),
      createFeedback({ groupId: group.id, ...refusal }),
    ];
    const blank = {
      wentWell: "",
      couldBeBetter: "",
      state: "withdrawn",
      withdrawnAt: new Date(START),
    } as const;
    const withdrawn = createFeedback({ groupId: group.id, ...blank });
    const typed = held.reference
      .toLowerCase()
      .replace(/-/g, " ")
      .replace(/0(?=[^ ]*$)/g, "o");
    hold(moderator, { what: typed, reason: "Safeguarding." });
    await runOn(29);
    expect(reloadFeedback(refused.id)).toBeDefined();
    await runOn(31);
    expect([reloadFeedback(refused.id), reloadFeedback(held.id)?.id]).toEqual([undefined, held.id]);
    expect(reloadFeedback(withdrawn.id)).toBeDefined();
    await runOn(366);
    expect(reloadFeedback(withdrawn.id)).toBeUndefined();
    expect(hold(moderator, { what: "KM-26-NOONE", reason: "?" })).toEqual({ ok: false, reason: "notFound" });
  });
});

describe("whoever is away or held loses nothing", () => {
  test("what somebody paused would have heard of stays, and they are told in full when they are back", async () => {
    const author = createMember({ lastUsedOn: "2028-01-01" });
    const of = { groupId: createGroup().id, authorId: author.id, sentAt: new Date(START) };
    const old = createFeedback({ ...of, timeBand: "longerAgo" });
    const refused = createFeedback({
      ...of,
      state: "refused",
      checkReason: "It names a nurse.",
      publishedAt: null,
      checkedAt: new Date(START + 340 * DAY),
    });
    await runOn(359);
    expect(emailsOf("feedbackGrowsOld")).toHaveLength(2);
    setClock(() => START + 359 * DAY);
    pauseAccount(getActor(author.id), { untilOn: "2027-04-30" });
    await runOn(400);
    expect(reloadFeedback(old.id)?.authorId).toBe(author.id);
    expect(reloadFeedback(refused.id)).toBeDefined();
    endPause(getActor(author.id));
    await runOn(401);
    expect(reloadFeedback(old.id)?.authorId, "told again first").toBe(author.id);
    expect(emailsOf("feedbackGrowsOld").length).toBeGreaterThan(2);
    expect(reloadFeedback(refused.id)).toBeUndefined();
    await runOn(409);
    expect(reloadFeedback(old.id)?.authorId).toBeNull();
  });

  test("of who has died nothing goes before the family was asked, nor while it is held or somebody uses the account", async () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    const moderator = createActor("moderator");
    const { id } = createActor("groupMember", group);
    const comment = createFeedback({
      groupId: group.id,
      authorId: id,
      sentAt: new Date(START),
      timeBand: "longerAgo",
    });
    inTransaction((tx) => {
      markAsDied(tx, facilitator, id, { groupId: group.id, toldBy: "Her son.", recordedById: null });
    });
    await runOn(800);
    expect(reloadFeedback(comment.id)?.authorId, "nobody asked yet").toBe(id);
    db.update(tables.absences).set({ wish: "goes", wishAt: new Date() }).run();
    hold(moderator, { what: comment.reference, reason: "A complaint of the family." });
    await runOn(801);
    expect(findMember(id), "one comment is held").toBeDefined();
    release(moderator, listHolds(moderator)[0]?.id);
    const used = (day: string | null) =>
      db.update(tables.members).set({ lastUsedOn: day }).where(eq(tables.members.id, id)).run();
    used("2026-02-01");
    await runOn(802);
    expect(findMember(id), "somebody logged in afterwards").toBeDefined();
    used(null);
    await runOn(803);
    expect(findMember(id), "no second person has said the same").toBeDefined();
    expect(confirmDeath(createActor("administrator"), id)).toEqual({ ok: true });
    await runOn(804);
    expect([findMember(id), reloadFeedback(comment.id)]).toEqual([undefined, undefined]);
  });

  test("an account that nobody uses stays while a comment of its owner is held", async () => {
    const moderator = createActor("moderator");
    const { id } = createMember({ lastUsedOn: "2026-01-05" });
    const waiting = createFeedback({
      groupId: createGroup().id,
      authorId: id,
      state: "submitted",
      publishedAt: null,
    });
    hold(moderator, { what: waiting.reference, reason: "Safeguarding." });
    for (const day of [701, 724, 740]) await runOn(day);
    expect(reloadFeedback(waiting.id)).toBeDefined();
    release(moderator, listHolds(moderator)[0]?.id);
    for (const day of [741, 750]) await runOn(day);
    expect([findMember(id), reloadFeedback(waiting.id)]).toEqual([undefined, undefined]);
  });
});

test("the dry run counts what the job would do, and does nothing", async () => {
  const administrator = createActor("administrator");
  createMember({ lastUsedOn: "2024-01-02" });
  createMember({ lastUsedOn: "2024-01-20" });
  const before = db.select().from(tables.members).all().length;
  const accounts = readDryRun(administrator).kinds[0];
  expect(accounts, "nobody was told").toMatchObject({ goes: 0, due: 1, soon: 2 });
  expect(db.select().from(tables.members).all()).toHaveLength(before);
  expect(emailsOf("accountUnused")).toEqual([]);
  for (const role of ["moderator", "member"] as const)
    expect(() => readDryRun(createActor(role))).toThrow(expect.objectContaining({ status: 403 }));
  expect(() => listHolds(createActor("member"))).toThrow(expect.objectContaining({ status: 403 }));
});

test("the audit log is pruned after a year behind a checkpoint, the chain goes on, and a gap still shows", async () => {
  const write = (times: number) =>
    inTransaction((tx) => {
      for (let n = 0; n < times; n += 1) recordEvent(tx, OPERATOR, "mail.released", { rows: String(n) });
    });
  write(20);
  setClock(() => START + 100 * DAY);
  write(5);
  await runOn(370);
  expect(verifyAuditLog(), "a few are a lot too small").toMatchObject({ ok: true, rows: 25 });
  await runOn(400);
  expect(verifyAuditLog()).toMatchObject({ ok: true });
  expect(db.select().from(tables.auditCheckpoints).all()).toMatchObject([{ sequence: 20, rows: 20 }]);
  const first = sqlite().prepare("select min(sequence) from events").pluck();
  expect(first.get()).toBe(21);
  expect(() => sqlite().exec("delete from events")).toThrow("append-only");
  sqlite().exec("drop trigger events_no_delete; delete from events where sequence = 21");
  expect(verifyAuditLog()).toMatchObject({ ok: false, sequence: 22 });
});

test("the emails say by when and how to keep it, and nothing of what was told", async () => {
  const { id } = createMember();
  const day = new Date(START).toISOString();
  expect(writeEmail("accountUnused", id, "Ann", { day }).text).toMatch(
    /On 5 January 2026 we erase it[\s\S]*\/log-in/,
  );
  expect(writeEmail("feedbackGrowsOld", id, "Ann", { day }).text).toMatch(/5 January 2026[\s\S]*\/your-page/);
});
