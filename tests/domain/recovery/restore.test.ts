import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { recordDeath, takeBackDeath } from "#app/domain/absences/deaths.server.ts";
import { endPause, pauseAccount } from "#app/domain/absences/pausing.server.ts";
import { readWaitingEmails } from "#app/domain/email/send.server.ts";
import { isMailHeld, releaseMail } from "#app/domain/events/mail-hold.server.ts";
import { changeConsent, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { followByEmail, stopEmails } from "#app/domain/feedback/followers/commands.server.ts";
import { closeOwnAccount, eraseHeldFeedback } from "#app/domain/own-data/erasing.server.ts";
import { changeSelfDescription } from "#app/domain/people/account.server.ts";
import { changeCommunicationNeeds } from "#app/domain/people/contact.server.ts";
import { changeEmailChoices } from "#app/domain/people/email-choices.server.ts";
import { proveNow } from "#app/domain/people/proof.server.ts";
import { findMember } from "#app/domain/people/queries.server.ts";
import { codeHolder, OPERATOR } from "#app/domain/policy.ts";
import { forgetLedger, keepLedger, readLedger } from "#app/domain/recovery/ledger.server.ts";
import { finishRestore } from "#app/domain/recovery/replay.server.ts";
import { hold, listHolds, release } from "#app/domain/retention/holds.server.ts";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { db, sqlite } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import {
  createActor,
  createAgendaItem,
  createCorrection,
  createFeedback,
  createGroup,
  createMeeting,
  createNotes,
  createOrganisation,
} from "#tests/factories.ts";
import { makeDatabaseFresh, testDatabasePath } from "#tests/fresh-database.ts";

const WITHOUT_ACCOUNT = {
  authorId: null,
  isWithoutAccount: true,
  state: "submitted",
  publishedAt: null,
} as const;

let folder: string;
let ledger: string;

beforeEach(async () => {
  await makeDatabaseFresh();
  forgetLedger();
  folder = mkdtempSync(join(tmpdir(), "patient-voice-recovery-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  ledger = join(folder, "ledger.jsonl");
});

/** What the ledger would have done again, by the id of what goes. */
function readEntries() {
  keepLedger(ledger);
  return readLedger(ledger).map(({ name, details }) => [
    name,
    details.itemId ?? details.correctionId ?? details.memberId,
  ]);
}

/** What people did after the backup, in a world where each had something to take back. */
function createWorld() {
  const group = createGroup();
  const of = { groupId: group.id, organisationId: createOrganisation().id };
  const writer = createActor("member");
  const written = (text: string) =>
    createFeedback({ ...of, authorId: writer.id, wentWell: text, mayQuote: true, audience: "group" });
  const [withdrawn, narrowed, kept] = [written("withdrawn"), written("narrowed"), written("kept")];
  const erased = createFeedback({ ...of, ...WITHOUT_ACCOUNT, wentWell: "erased" });
  const followed = createFeedback({ ...of, ...WITHOUT_ACCOUNT, wentWell: "followed" });
  followByEmail(codeHolder(followed.id), "somebody@example.org");
  return { writer, withdrawn, narrowed, kept, erased, followed };
}

function takeBack({ writer, withdrawn, narrowed, erased, followed }: ReturnType<typeof createWorld>): void {
  withdrawFeedback(writer, withdrawn.reference);
  const sharing = {
    audience: "staff",
    mayCount: true,
    maySummarise: true,
    mayQuote: false,
    mayContact: false,
  } as const;
  changeConsent(writer, narrowed.reference, sharing);
  eraseHeldFeedback(codeHolder(erased.id));
  stopEmails(codeHolder(followed.id));
  changeEmailChoices(writer, { emails: "none", weeklyOn: 1 });
}

describe("what was taken back after a backup", () => {
  test("is taken back again in the restored file, once, and nothing else is touched", async () => {
    const world = createWorld();
    const backup = backUp();
    takeBack(world);
    expect(keepLedger(ledger)).toBe(5);
    await putBack(backup);
    expect(words(), "control: without the ledger it would all be there again").toEqual([
      "erased",
      "followed",
      "kept",
      "narrowed",
      "withdrawn",
    ]);

    expect(finishRestore(OPERATOR, "a backup", ledger)).toBe(5);
    expect(words()).toEqual(["", "followed", "kept", "narrowed"]);
    expect(find(world.withdrawn.id)?.state).toBe("withdrawn");
    expect(find(world.narrowed.id)).toMatchObject({ audience: "staff", mayQuote: false, mayCount: false });
    expect(find(world.kept.id)).toMatchObject({ audience: "group", mayQuote: true });
    expect(db.select().from(tables.feedbackFollowers).all()).toEqual([]);
    expect(db.select().from(tables.contactPreferences).get()?.emails).toBe("none");

    // Restored a second time from the same ledger: what somebody has chosen anew since stays.
    changeEmailChoices(world.writer, { emails: "daily", weeklyOn: 1 });
    forgetLedger();
    keepLedger(ledger);
    expect(finishRestore(OPERATOR, "a backup", ledger)).toBe(0);
    expect(db.select().from(tables.contactPreferences).get()?.emails).toBe("daily");
  });

  test("somebody who was erased is erased again, with what they let go, and what they left stays without them", async () => {
    const { writer, kept, narrowed, withdrawn } = createWorld();
    const backup = backUp();
    closeOwnAccount(
      { ...writer, proof: proveNow(writer.id) },
      { feedback: "each", stays: [kept.reference], proposals: "goes", proposalsStay: [], sure: "yes" },
    );
    keepLedger(ledger);
    await putBack(backup);
    expect(find(narrowed.id)?.authorId, "control").toBe(writer.id);
    expect(finishRestore(OPERATOR, "a backup", ledger)).toBe(3);
    expect(find(kept.id)).toMatchObject({ authorId: null, wentWell: "kept" });
    expect([find(narrowed.id), find(withdrawn.id), findMember(writer.id)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("what somebody proposed and did not leave is erased again, piece by piece, and what they left stays", async () => {
    const group = createGroup();
    const proposer = createActor("groupMember", group);
    const meeting = createMeeting(group);
    const written = createNotes(createMeeting(group), "review");
    const item = db.select().from(tables.notesItems).get();
    const propose = (title: string) =>
      createAgendaItem(meeting.id, { title, proposedById: proposer.id, state: "proposed" });
    const suggest = (text: string) =>
      createCorrection({ notesId: written.id, itemId: item?.id ?? "", authorId: proposer.id, text });
    const [goes, stays, wrong, right] = [
      propose("goes"),
      propose("stays"),
      suggest("wrong"),
      suggest("right"),
    ];
    const backup = backUp();
    closeOwnAccount(
      { ...proposer, proof: proveNow(proposer.id) },
      { feedback: "goes", stays: [], proposals: "each", proposalsStay: [stays, right], sure: "yes" },
    );
    const left = () => [
      ...db
        .select({ id: tables.agendaItems.id, by: tables.agendaItems.proposedById })
        .from(tables.agendaItems)
        .all(),
      ...db
        .select({ id: tables.corrections.id, by: tables.corrections.authorId })
        .from(tables.corrections)
        .all(),
    ];
    expect(left()).toEqual([stays, right].map((id) => ({ id, by: null })));
    expect(readEntries()).toEqual([
      ["agenda.erased", goes],
      ["correction.erased", wrong],
      ["account.erased", proposer.id],
    ]);
    await putBack(backup);
    expect(left(), "control").toHaveLength(4);
    expect(finishRestore(OPERATOR, "a backup", ledger)).toBe(3);
    expect(left()).toEqual([stays, right].map((id) => ({ id, by: null })));
  });

  test("a death that was taken back, and a pause that was ended, are not brought back", async () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    const [alive, died, back] = [1, 2, 3].map(() => createActor("groupMember", group));
    const membershipOf = (who?: { id: string }) =>
      db
        .select()
        .from(tables.memberships)
        .all()
        .find(({ memberId }) => memberId === who?.id)?.id;
    const backup = backUp();
    for (const who of [alive, died])
      recordDeath(facilitator, group.slug, membershipOf(who), { toldBy: "Their son." });
    takeBackDeath(facilitator, group.slug, membershipOf(alive));
    pauseAccount(back as never, { untilOn: today(new Date(now().getTime() + 20 * DAY)) });
    endPause(back as never);
    keepLedger(ledger);
    await putBack(backup);
    finishRestore(OPERATOR, "a backup", ledger);
    expect(db.select().from(tables.absences).all()).toMatchObject([{ memberId: died?.id, kind: "died" }]);
  });

  test("a hold, the day of a pause, and health data that was taken back are as they were left", async () => {
    const moderator = createActor("moderator");
    const [held, letGo, away, described] = [1, 2, 3, 4].map(() => createActor("member"));
    const emailOf = (who?: { id: string }) => findMember(who?.id ?? "")?.email ?? "";
    changeSelfDescription(described as never, { selfDescription: "patient" } as never);
    changeCommunicationNeeds(
      described as never,
      {
        needs: ["post"],
        details: "Large print",
        address: "1 Hill Road",
        agreed: "yes",
      } as never,
    );
    hold(moderator, { what: emailOf(letGo), reason: "A complaint." });
    const backup = backUp();
    hold(moderator, { what: emailOf(held), reason: "A complaint." });
    release(moderator, listHolds(moderator).find(({ email }) => email === emailOf(letGo))?.id);
    const untilOn = today(new Date(now().getTime() + 200 * DAY));
    pauseAccount(away as never, { untilOn });
    changeSelfDescription(described as never, { selfDescription: null } as never);
    changeCommunicationNeeds(described as never, { needs: [], details: "", address: "" } as never);
    keepLedger(ledger);
    await putBack(backup);
    expect(findMember(described?.id ?? "")?.selfDescription, "control").toBe("patient");
    finishRestore(OPERATOR, "a backup", ledger);
    expect(listHolds(moderator).map(({ email }) => email)).toEqual([emailOf(held)]);
    expect(db.select().from(tables.absences).all()).toMatchObject([{ memberId: away?.id, untilOn }]);
    expect(findMember(described?.id ?? "")).toMatchObject({
      selfDescription: null,
      selfDescriptionConsentAt: null,
    });
    expect(db.select().from(tables.communicationNeeds).all()).toEqual([]);
    expect(db.select().from(tables.contactPreferences).get()).toMatchObject({ details: null, address: null });
  });

  test("before the backup is not taken back once more", async () => {
    const world = createWorld();
    takeBack(world);
    keepLedger(ledger);
    const backup = backUp();
    await putBack(backup);
    expect(finishRestore(OPERATOR, "a backup", ledger)).toBe(0);
  });

  test("of what the backup never had is no error", async () => {
    const backup = backUp();
    takeBack(createWorld());
    keepLedger(ledger);
    await putBack(backup);
    expect(finishRestore(OPERATOR, "a backup", ledger)).toBe(5);
    expect(words()).toEqual([]);
  });
});

describe("the ledger", () => {
  test("holds ids and no words, and each thing once, however often the server starts", () => {
    takeBack(createWorld());
    expect(keepLedger(ledger)).toBe(5);
    expect(keepLedger(ledger)).toBe(0);
    forgetLedger();
    expect(keepLedger(ledger)).toBe(0);
    const text = readFileSync(ledger, "utf8");
    expect(readLedger(ledger)).toHaveLength(5);
    expect(text).not.toMatch(/:"(withdrawn|followed|narrowed)"|example\.org|KM-/);
  });

  test("goes on behind a line that a power cut cut off, and has it whole afterwards", () => {
    takeBack(createWorld());
    keepLedger(ledger);
    truncateSync(ledger, readFileSync(ledger).length - 40);
    expect(readLedger(ledger)).toHaveLength(4);
    forgetLedger();
    expect(keepLedger(ledger)).toBe(1);
    expect(readLedger(ledger)).toHaveLength(5);
    appendFileSync(ledger, "not a line of ours\n");
    expect(readLedger(ledger)).toHaveLength(5);
  });

  test("goes on after a restore, where numbers of the log begin anew", async () => {
    const first = createWorld();
    const backup = backUp();
    takeBack(first);
    keepLedger(ledger);
    await putBack(backup);
    finishRestore(OPERATOR, "a backup", ledger);
    forgetLedger();
    withdrawFeedback(first.writer, first.kept.reference);
    expect(keepLedger(ledger)).toBe(1);
    expect(existsSync(ledger)).toBe(true);
    await putBack(backup);
    expect(finishRestore(OPERATOR, "a backup", ledger), "both, from the oldest backup").toBe(6);
    expect(words()).toEqual(["", "", "followed", "narrowed"]);
  });
});

test("after a restore everybody is logged out and mail is held, until the operator has looked", () => {
  const { writer } = createWorld();
  const moment = new Date();
  db.insert(tables.sessions)
    .values({
      idHash: "x",
      publicId: "x",
      memberId: writer.id,
      idleMinutes: 30,
      isOwnDevice: false,
      createdAt: moment,
      expiresAt: moment,
      absoluteExpiresAt: moment,
      authenticatedAt: moment,
    })
    .run();
  expect(isMailHeld()).toBe(false);
  finishRestore(OPERATOR, "a backup", ledger);
  expect(db.select().from(tables.sessions).all()).toEqual([]);
  expect(isMailHeld()).toBe(true);
  expect(() => releaseMail(writer, "forget")).toThrow(expect.objectContaining({ status: 403 }));
  expect(isMailHeld()).toBe(true);
  expect(releaseMail(OPERATOR, "send")).toBe(0);
  expect(isMailHeld()).toBe(false);

  finishRestore(OPERATOR, "a backup", ledger);
  db.insert(tables.outbox)
    .values({
      id: "1",
      kind: "alreadyHaveAccount",
      memberId: writer.id,
      details: {},
      createdAt: new Date(),
      dueAt: new Date(0),
    })
    .run();
  expect(readWaitingEmails()).toHaveLength(1);
  expect(releaseMail(OPERATOR, "forget")).toBeGreaterThan(0);
  expect(readWaitingEmails()).toEqual([]);
});

test("nobody but the operator restores", () => {
  expect(() => finishRestore(createActor("administrator"), "a backup", ledger)).toThrow(
    expect.objectContaining({ status: 403 }),
  );
});

function backUp(): string {
  const copy = join(folder, "backup.db");
  sqlite().prepare("vacuum into ?").run(copy);
  return copy;
}

async function putBack(copy: string): Promise<void> {
  const source = new Database(copy, { readonly: true });
  await source.backup(testDatabasePath());
  source.close();
  forgetLedger();
}

function words(): string[] {
  return db
    .select({ text: tables.feedback.wentWell })
    .from(tables.feedback)
    .all()
    .map(({ text }) => text)
    .sort();
}

function find(id: string) {
  return db.select().from(tables.feedback).where(eq(tables.feedback.id, id)).get();
}
