import { copyFileSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amount } from "../amount.ts";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { Person } from "./http-client.ts";
import { sendAll, sleep } from "./sending.ts";
import { failuresLoggedBy } from "./server-log.ts";
import { lookInto, NOTHING_WRONG, seedDrafts } from "./what-is-kept.ts";

const ROUNDS = amount({ sample: 6, bar: 20 });
const SENDS_IN_A_ROUND = 50;

/** Statements that each do one of the faults that `lookInto` is to find. */
const DAMAGES = {
  lost: ["delete from feedback where draft_id = $feedback"],
  twice: [
    "create temp table twin as select * from feedback where draft_id = $feedback",
    "update twin set id = 'twin of ' || $feedback",
    "insert into feedback select * from twin where draft_id = $feedback",
  ],
  alsoDrafts: [
    `insert into feedback_drafts (id, author_id, created_at, updated_at)
     select draft_id, author_id, 0, 0 from feedback where draft_id = $feedback`,
  ],
  withoutOneEvent: [
    `update events set name = 'x'
     where details ->> 'feedbackId' = (select id from feedback where draft_id = $feedback)`,
  ],
};

let portal: Portal;
let member: Person;
const acknowledged = new Set<string>();

beforeAll(async () => {
  portal = await startPortal({ LOG_LEVEL: "info" });
  member = await Person.logIn(portal.origin, portal.cast.member);
});

afterAll(() => portal.stop());

test(`the server is killed ${ROUNDS} times while comments are sent, and none that was acknowledged is lost`, async () => {
  const drafts = seedDrafts(portal, ROUNDS * SENDS_IN_A_ROUND);
  let beforeKills = 0;
  let cutOff = 0;

  for (let round = 0; round < ROUNDS; round++) {
    const batch = drafts.slice(round * SENDS_IN_A_ROUND, (round + 1) * SENDS_IN_A_ROUND);
    const sending = sendAll(member, batch, (draft) => acknowledged.add(draft));
    await sleep(50 + Math.random() * 450);
    await portal.kill();
    const sent = await sending;
    beforeKills += sent.acknowledged.length;
    cutOff += sent.cutOff.length;
    expect(sent.refused).toEqual([]);

    await portal.restart();
    expect(lookInto(portal.databasePath, acknowledged), `after kill ${round + 1}`).toMatchObject(
      NOTHING_WRONG,
    );
    // Whoever got no answer sends again, and what had been kept all the same is still one comment.
    const again = await sendAll(member, [...sent.cutOff, ...sent.unreached], (draft) =>
      acknowledged.add(draft),
    );
    expect([...again.cutOff, ...again.unreached, ...again.refused]).toEqual([]);
  }

  const kept = lookInto(portal.databasePath, acknowledged);
  console.log(
    `Kills: ${ROUNDS} rounds, ${drafts.length} sends, ${beforeKills} acknowledged before a kill, ${cutOff} cut off by one, ` +
      `${acknowledged.size} acknowledged in all, ${kept.lost.length} lost, ${kept.twice.length} twice`,
  );
  expect(kept).toMatchObject({ ...NOTHING_WRONG, comments: drafts.length });
  expect(acknowledged.size).toBe(drafts.length);
  // A kill that never met a request would show nothing.
  expect(cutOff).toBeGreaterThan(0);
  expect(beforeKills).toBeGreaterThan(0);
});

test("control: one comment put wrong in a copy of the file is seen, whatever is wrong with it", async () => {
  const [feedback = ""] = acknowledged;
  await portal.kill();
  for (const [fault, damage] of Object.entries(DAMAGES)) {
    const kept = lookInto(damagedCopy(portal.databasePath, fault, damage, feedback), acknowledged);
    expect(kept[fault as keyof typeof DAMAGES], fault).toEqual([feedback]);
  }
  await portal.restart();
});

test("the server has started again each time, and its log tells of no failure", async () => {
  expect((await member.get("/your-page")).status).toBe(200);
  expect(await failuresLoggedBy(portal)).toEqual([]);
});

/** A copy of the file with one thing wrong in it; what guards against that in the real one is taken off first. */
function damagedCopy(databasePath: string, name: string, damage: string[], feedback: string): string {
  const copy = `${databasePath}.${name}`;
  for (const suffix of ["", "-wal"]) copyFileSync(`${databasePath}${suffix}`, `${copy}${suffix}`);
  const database = new Database(copy);
  database.pragma("foreign_keys = OFF");
  database.pragma("ignore_check_constraints = ON");
  database.exec("drop trigger events_no_update; drop index feedback_draft; drop index feedback_reference;");
  for (const statement of damage) database.prepare(statement).run({ feedback });
  database.close();
  return copy;
}
