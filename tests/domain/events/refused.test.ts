import { afterEach, beforeEach, expect, test } from "vitest";
import { recordRefusal, writeDownRefusals } from "#app/domain/events/refused.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { db } from "#db/client.server.ts";
import { events } from "#db/schema/index.ts";
import { createActor } from "#tests/factories.ts";

const PAGE = { route: "routes/admin.audit-log", method: "GET" };
const START = Date.UTC(2026, 5, 1, 9, 0, 5);

beforeEach(() => {
  writeDownRefusals({ all: true });
  at(0);
});
afterEach(() => setClock());

test("X8: 10,000 refusals of one person in 20 minutes are at most two rows a minute, which count them all", () => {
  const actor = createActor("member");
  for (let n = 0; n < 10_000; n += 1) {
    at((n / 10_000) * 20 * MINUTE);
    recordRefusal(actor, "access.denied", PAGE);
  }
  writeDownRefusals({ all: true });
  const rows = rowsOf(actor.id);
  expect(rows.length).toBeLessThanOrEqual(42);
  expect(rows.reduce((sum, { details }) => sum + Number(details.times ?? 1), 0)).toBe(10_000);
});

test("the first of a minute is there at once, and the others when the minute is over", () => {
  const actor = createActor("member");
  for (let n = 0; n < 3; n += 1) recordRefusal(actor, "access.denied", PAGE);
  writeDownRefusals();
  expect(rowsOf(actor.id).map(({ details }) => details)).toEqual([PAGE]);
  at(MINUTE);
  writeDownRefusals();
  expect(rowsOf(actor.id).map(({ details }) => details)).toEqual([PAGE, { ...PAGE, times: "2" }]);
  recordRefusal(actor, "access.denied", PAGE);
  expect(rowsOf(actor.id)).toHaveLength(3);
});

test("what one does hides nothing of another, nor another event of the same person", () => {
  const [one, other] = [createActor("member"), createActor("member")];
  for (let n = 0; n < 50; n += 1) recordRefusal(one, "access.denied", PAGE);
  recordRefusal(other, "access.denied", PAGE);
  recordRefusal(VISITOR, "account.logInFailed", { memberId: one.id ?? "" });
  recordRefusal(VISITOR, "secondStep.failed", { memberId: one.id ?? "" });
  expect(rowsOf(other.id)).toHaveLength(1);
  expect(names().slice(-2)).toEqual(["account.logInFailed", "secondStep.failed"]);
});

function at(milliseconds: number): void {
  setClock(() => START + milliseconds);
}

function rowsOf(actorId: string | null) {
  return db
    .select()
    .from(events)
    .all()
    .filter((row) => row.actorId === actorId && row.name === "access.denied");
}

function names(): string[] {
  return db
    .select()
    .from(events)
    .all()
    .map(({ name }) => name);
}
