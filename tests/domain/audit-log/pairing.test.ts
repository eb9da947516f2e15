import { afterAll, expect, test } from "vitest";
import { auditLogCsv } from "#app/domain/audit-log/export.ts";
import { auditLogFilter } from "#app/domain/audit-log/form.ts";
import { exportAuditLog, findRows, readAuditLog } from "#app/domain/audit-log/queries.server.ts";
import { recordEvent } from "#app/domain/events/record.server.ts";
import { type Actor, codeHolder, VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { inRequest } from "#app/lib/request.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { createActor, createMember } from "#tests/factories.ts";

/* requirements.md X12: nobody can be paired with what they sent by the minute at which they logged in. */

const PEOPLE = 100;
const DAY = Date.parse("2027-03-03T00:00:00Z");
const administrator = createActor("administrator");
const filter = (values: Record<string, string> = {}) =>
  auditLogFilter.parse({ from: "2027-03-03", until: "2027-03-03", ...values });

afterAll(() => setClock());

/** Each logs in, sends a minute later, opens it by its code and claims it; who was who is in the ids alone. */
const people = Array.from({ length: PEOPLE }, (_, index) => {
  const { id } = createMember();
  const feedbackId = `feedback-${index}`;
  const at = (
    minutes: number,
    actor: Actor,
    name: "account.loggedIn" | "feedback.submitted" | "feedback.claimed" | "feedback.codeRenewed",
  ) => {
    setClock(() => DAY + (index * 10 + minutes) * 60_000);
    const details = name === "account.loggedIn" ? { memberId: id } : { feedbackId, groupId: "" };
    inRequest(`${name}-${index}`, () =>
      inTransaction((tx) => recordEvent(tx, actor, name, details as never)),
    );
  };
  at(0, { id, roles: [{ role: "member" }] }, "account.loggedIn");
  at(1, { id, roles: [{ role: "member" }] }, "feedback.submitted");
  at(2, codeHolder(feedbackId), "feedback.codeRenewed");
  at(3, VISITOR, "feedback.claimed");
  return { id, feedbackId };
});

const OF_WRITERS = ["feedback.submitted", "feedback.codeRenewed", "feedback.claimed"];

test("sending, claiming and opening by code stand in no list with log-ins", () => {
  setClock(() => DAY + 20 * 60 * 60_000);
  const csv = auditLogCsv(exportAuditLog(administrator, filter()));
  expect(csv).toContain("Account: logged in");
  for (const name of ["Feedback: submitted", "Feedback: claimed", "Feedback: code renewed"])
    expect(csv).not.toContain(name);
});

test("their own list has the day, no number, no hash, no request and nobody's name", () => {
  for (const what of OF_WRITERS) {
    const { rows, next } = readAuditLog(administrator, filter({ what }));
    expect(rows).toHaveLength(PEOPLE);
    expect(next).toBeUndefined();
    expect(new Set(rows.map((row) => JSON.stringify(row))).size, "one row is like another").toBe(1);
    expect(rows[0]).toMatchObject({ when: "3 March 2027", at: "2027-03-03", requestId: null, hash: null });
  }
});

test("the order of their list pairs nobody better than chance", () => {
  // The best that an administrator can do is to take the list for the order of the log-ins; rows are read with their ids here.
  const shown = exportAuditLog(administrator, filter({ what: "feedback.submitted" }));
  expect(shown).toHaveLength(PEOPLE);
  const ranks = orderOfShown();
  const right = ranks.filter((person, place) => person === PEOPLE - 1 - place || person === place).length;
  expect(right).toBeLessThan(PEOPLE * 0.1);
});

/** Which person's submission stands at each place of the list: known to the test, and to nobody who reads the list. */
function orderOfShown(): number[] {
  return findRows(filter({ what: "feedback.submitted" }), 500).map(({ details }) =>
    people.findIndex(({ feedbackId }) => feedbackId === details.feedbackId),
  );
}
