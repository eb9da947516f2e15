import { describe, expect, test } from "vitest";
import { auditLogCsv } from "#app/domain/audit-log/export.ts";
import { type AuditLogFilter, auditLogFilter } from "#app/domain/audit-log/form.ts";
import { exportAuditLog, readAuditLog, selectRows } from "#app/domain/audit-log/queries.server.ts";
import { AUTHORSHIP, describeEvent, EVENT_NAMES, isAuthorship } from "#app/domain/audit-log/wording.ts";
import { FORMER_NAMES } from "#app/domain/events/former-names.ts";
import { recordEvent } from "#app/domain/events/record.server.ts";
import { recordRefusal } from "#app/domain/events/refused.server.ts";
import { grantOffice } from "#app/domain/offices/commands.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { disableMember } from "#app/domain/people/administration.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createMember,
  createOrganisation,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const filter = (values: Record<string, string> = {}): AuditLogFilter => auditLogFilter.parse(values);
const administrator = createActor("administrator");
const look = (values: Record<string, string> = {}) => readAuditLog(administrator, filter(values)).rows;

describe("the audit log", () => {
  test("says who, in which role, what, about whom and whether it came to pass", () => {
    const member = createMember({ name: "Bea Marsh" });
    disableMember(administrator, member.id);
    expect(look({ about: member.email })).toMatchObject([
      { role: "Administrator", what: "Account: disabled", about: ["Bea Marsh"], outcome: "Done" },
    ]);
    recordRefusal(createActor("moderator"), "access.denied", {
      route: "routes/admin.audit-log",
      method: "GET",
    });
    expect(look({ what: "access.denied" })[0]).toMatchObject({
      role: "Moderator",
      about: ["Page admin.audit-log"],
      outcome: "Refused",
    });
  });

  test("writes each look at it down, once", () => {
    const before = look({ what: "auditLog.read" }).length;
    look();
    expect(look({ what: "auditLog.read" })).toHaveLength(before + 2);
  });

  test("is filtered by who, what, group, and days of London", () => {
    setClock(() => Date.parse("2027-06-01T22:30:00Z"));
    const other = createActor("administrator");
    const person = createMember();
    const group = createGroup({ name: "A group of its own" });
    grantOffice(other, person.id, { office: "facilitator", groupId: group.id });
    const email = sqlite().prepare("select email from members where id = ?").pluck().get(other.id) as string;
    expect(look({ who: email })).toHaveLength(1);
    expect(look({ group: group.id })).toMatchObject([{ what: "Office: granted" }]);
    expect(look({ who: email, what: "office.ended" })).toEqual([]);
    expect(look({ who: email, from: "2027-06-01", until: "2027-06-01" }), "23:30 in London").toHaveLength(1);
    expect(look({ who: email, from: "2027-06-02" })).toEqual([]);
    expect(look({ who: email, until: "2027-05-31" })).toEqual([]);
    expect(look({ who: "nobody@example.org" })).toEqual([]);
  });

  test("takes whatever is typed", () => {
    for (const odd of ["x".repeat(9999), "'; drop table events", "2027-99-99", "\u0000"])
      for (const field of ["who", "about", "what", "group", "from", "until"])
        expect(() => look({ [field]: odd })).not.toThrow();
  });

  test("goes on page after page, every row once, even when many are of one moment", () => {
    setClock(() => 1_900_000_000_000);
    for (let n = 0; n < 120; n++)
      inTransaction((tx) => recordEvent(tx, administrator, "contact.added", { contactId: String(n) }));
    const seen: number[] = [];
    const sequenceOf = sqlite().prepare("select sequence from events where hash = ?").pluck();
    let after: string | undefined;
    do {
      const page = readAuditLog(administrator, filter({ what: "contact.added" }), readPageKey(after ?? null));
      seen.push(...page.rows.map(({ hash }) => Number(sequenceOf.get(hash))));
      after = page.next;
    } while (after);
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(new Set(seen).size).toBe(120);
  });

  test("is for administrators alone", () => {
    const organisationId = createOrganisation().id;
    const others = [
      VISITOR,
      createActor("member"),
      createActor("moderator"),
      createActor("reviewer", { organisationId }),
      createActor("facilitator", createGroup()),
    ];
    for (const other of others) {
      expect(() => readAuditLog(other, filter())).toThrow(status(403));
      expect(() => exportAuditLog(other, filter())).toThrow(status(403));
    }
  });
});

describe("the audit log tells nobody who wrote a comment", () => {
  test("neither by name, nor by an id, nor by asking for one person", () => {
    const group = createGroup();
    const writer = createMember({ name: "Wanda Writer", email: "wanda@example.org" });
    const feedback = createFeedback({ groupId: group.id, authorId: writer.id });
    const [asWriter, moderator] = [
      { id: writer.id, roles: [{ role: "member" as const }] },
      createActor("moderator"),
    ];
    const ids = { feedbackId: feedback.id, groupId: group.id };
    inTransaction((tx) => recordEvent(tx, asWriter, "feedback.submitted", ids));
    inTransaction((tx) => recordEvent(tx, moderator, "feedback.published", { ...ids, authorId: writer.id }));
    const rows = look({ group: group.id });
    expect(rows.map(({ what }) => what)).toEqual(["Feedback: published"]);
    rows.push(...look({ group: group.id, what: "feedback.submitted" }));
    expect(rows.map(({ what }) => what)).toEqual(["Feedback: published", "Feedback: submitted"]);
    expect(JSON.stringify(rows)).not.toMatch(/Wanda|wanda/);
    expect(JSON.stringify(rows)).not.toContain(feedback.id);
    expect(look({ who: writer.email })).toEqual([]);
    expect(look({ about: writer.email })).toEqual([]);
    expect(auditLogCsv(exportAuditLog(administrator, filter({ group: group.id })))).not.toMatch(/Wanda/);
  });
});

test("of feedback, the audit log names only those who work on it", () => {
  const named = EVENT_NAMES.filter((name) => name.startsWith("feedback.") && !isAuthorship(name));
  expect(named).toEqual([
    "feedback.agreed",
    "feedback.agreementAsked",
    "feedback.combined",
    "feedback.entryWithdrawn",
    "feedback.erasedAsOld",
    "feedback.held",
    "feedback.imported",
    "feedback.passedOn",
    "feedback.pinned",
    "feedback.placeSet",
    "feedback.published",
    "feedback.recorded",
    "feedback.refused",
    "feedback.responded",
    "feedback.respondedTogether",
    "feedback.setAside",
    "feedback.suggested",
    "feedback.tagged",
    "feedback.taken",
    "feedback.takenApart",
    "feedback.unlinked",
    "feedback.unpinned",
    "feedback.versionPublished",
    "feedback.versionRefused",
    "feedback.writerSeen",
  ]);
  const byWriters = [
    "feedback.submitted",
    "feedback.withdrawn",
    "concern.raised",
    "concern.reportedByMember",
    "concern.reportedByWriter",
  ];
  expect([...byWriters, "question.answered", "response.reacted"].every(isAuthorship)).toBe(true);
  expect(["question.asked", "response.published"].some(isAuthorship)).toBe(false);
});

describe("an event that was renamed", () => {
  test("is found and told by its name of today, and says as little of who did it", () => {
    const group = createGroup();
    const reader = createMember({ name: "Rita Reader", email: "rita@example.org" });
    const asReader = { id: reader.id, roles: [{ role: "groupMember" as const, groupId: group.id }] };
    const details = { feedbackId: "f", groupId: group.id };
    inTransaction((tx) => recordEvent(tx, asReader, "feedback.sameExperienceAdded", details));
    sqlite()
      .prepare(
        `insert into events (name, actor_id, actor_role, details, occurred_at)
         select 'feedback.echoed', actor_id, actor_role, details, occurred_at from events where actor_id = ?`,
      )
      .run(reader.id);
    const rows = look({ group: group.id, what: "feedback.sameExperienceAdded" });
    expect(rows.map(({ what, who }) => ({ what, who }))).toEqual([
      { what: "Feedback: same experience added", who: "A member" },
      { what: "Feedback: same experience added", who: "A member" },
    ]);
    expect(look({ who: reader.email })).toEqual([]);
  });
});

describe("rows from before an event was renamed", () => {
  const record = (name: string) =>
    sqlite()
      .prepare("insert into events (name, actor_role, details, occurred_at) values (?, 'operator', '{}', 1)")
      .run(name);

  test.each([...FORMER_NAMES])("%s reads as %s, and is found by it", (former, current) => {
    const find = () => look({ what: current, until: "1970-01-02" }).map(({ what }) => what);
    // An event may have had two names before.
    const before = find();
    record(former);
    record(current);
    expect(find()).toEqual([...before, describeEvent(current), describeEvent(current)]);
  });

  test("say nothing more of who wrote what, and no name is used twice", () => {
    for (const [former, current] of FORMER_NAMES) {
      expect(isAuthorship(former), former).toBe(isAuthorship(current));
      expect(EVENT_NAMES, former).not.toContain(former);
    }
    expect(AUTHORSHIP).toContain("feedback.submitted");
  });
});

describe("the file", () => {
  test("has one row each with its hash, runs no formula, and is written in the audit log", () => {
    const member = createMember({ name: '=HYPERLINK("https://evil.example")' });
    disableMember(administrator, member.id);
    const csv = auditLogCsv(exportAuditLog(administrator, filter({ about: member.email })));
    const [head, row, rest] = csv.split("\r\n");
    expect(head).toMatch(/^When \(UTC\),Who/);
    expect(row).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(row).toMatch(/,[0-9a-f]{64}$/);
    expect(rest).toBe("");
    expect(look({ what: "auditLog.exported" })[0]).toMatchObject({ about: ["1 rows"] });
  });
});

test.each([
  ["nothing", {}],
  ["a person", { who: "x" }],
  ["whom it is about", { about: "x" }],
  ["a kind", { what: "account.disabled" }],
  ["a kind that was renamed", { what: "auditLog.read" }],
  ["a group", { group: "x" }],
  ["days", { from: "2027-01-01", until: "2027-02-01" }],
] as const)("asking for %s scans no table and sorts nothing", (_, values) => {
  const member = createMember();
  const named = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      key === "who" || key === "about" ? member.email : value,
    ]),
  );
  for (const after of [undefined, { at: new Date(), id: "5" }]) {
    const query = selectRows(filter(named), 50, after)?.toSQL();
    const plan = sqlite()
      .prepare(`explain query plan ${query?.sql}`)
      .all(...(query?.params ?? [])) as {
      detail: string;
    }[];
    const details = plan.map(({ detail }) => detail).join("; ");
    expect(details).not.toMatch(/B-TREE/);
    expect(details).toMatch(/USING INDEX events_/);
  }
});
