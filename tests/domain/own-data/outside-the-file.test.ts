import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { rewriteEachNight } from "#app/domain/own-data/traces.server.ts";
import { readLedger } from "#app/domain/recovery/ledger.server.ts";
import { db, sqlite } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { environment } from "#environment";
import { createActor, createFeedback, createGroup } from "#tests/factories.ts";
import { makeDatabaseFresh, testDatabasePath } from "#tests/fresh-database.ts";
import { CANARY, close, fill } from "./filled.ts";

beforeEach(makeDatabaseFresh);
afterEach(() => void sqlite().pragma("ignore_check_constraints = off"));

test("the ledger has a line for each step before anything is destroyed, and a restored backup erases again", () => {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-erasing-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const settings = environment() as { backups: unknown };
  const before = settings.backups;
  settings.backups = { folder, recipients: [] };
  onTestFinished(() => {
    settings.backups = before;
  });
  const group = createGroup();
  const actor = createActor("groupMember", group);
  const comment = createFeedback({ groupId: group.id, authorId: actor.id });
  sqlite().exec(
    `create temp trigger too_late before delete on members begin select raise(abort, 'broken'); end`,
  );
  expect(() => close(actor.id, "goes")).toThrow("broken");
  const names = () => readLedger(join(folder, "ledger.jsonl")).map(({ name }) => name);
  expect(db.select().from(tables.feedback).all(), "control: nothing happened").toHaveLength(1);
  sqlite().exec("drop trigger too_late");
  expect(close(actor.id, "goes")).toMatchObject({ ok: true });
  expect(names()).toEqual(["feedback.erased", "account.erased"]);
  expect(readLedger(join(folder, "ledger.jsonl"))[0]?.details).toEqual({ feedbackId: comment.id });
});

test("neither the file nor its log holds a name or a word once the file was written anew", async () => {
  const { memberId } = fill();
  const group = createGroup();
  for (let n = 0; n < 100; n += 1)
    createFeedback({
      groupId: group.id,
      authorId: memberId,
      wentWell: `${CANARY} ${n} ${"word ".repeat(n)}`,
    });
  sqlite().pragma("wal_checkpoint(TRUNCATE)");
  const raw = () =>
    ["", "-wal"].map((end) => readFileSync(testDatabasePath() + end).toString("latin1")).join("");
  expect(raw()).toContain("zorbin@example.org");
  close(memberId, "goes");
  expect(raw(), "the log is emptied at once").not.toContain("zorbin@example.org");
  expect(statSync(`${testDatabasePath()}-wal`).size).toBe(0);
  const left = () => raw().toLowerCase().split(`${CANARY} `).length - 1;
  await rewriteEachNight();
  expect(left()).toBe(0);
  for (const name of ["zorbin", "quellmann"]) expect(raw().toLowerCase()).not.toContain(name);
});
