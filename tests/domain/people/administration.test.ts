import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { logIn } from "#app/auth/log-in.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { findSession, startSession } from "#app/auth/session.server.ts";
import { grantOffice } from "#app/domain/offices/commands.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import {
  disableMember,
  enableMember,
  endAllSessions,
  endSessions,
  resendInvitation,
  revokeInvitation,
} from "#app/domain/people/administration.server.ts";
import { inviteMember } from "#app/domain/people/commands.server.ts";
import { countInvitations, getPerson, listMembers } from "#app/domain/people/lists.server.ts";
import { findTokenHolder, issueToken } from "#app/domain/people/one-time-tokens.server.ts";
import { findMember } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import { db, inTransaction, sqlite } from "#db/client.server.ts";
import { credentials, members, outbox } from "#db/schema/index.ts";
import { createActor, createGroup, createMember } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const administrator = createActor("administrator");
const others = () => [
  VISITOR,
  createActor("member"),
  createActor("moderator"),
  createActor("facilitator", createGroup()),
];
const isLoggedIn = async (token: string) => (await findSession(token)) !== null;
const everybody = { words: [], shown: "all" } as const;

describe("the list of people", () => {
  test("goes on page after page at 10,000 people, everyone once, with no scan of the table", () => {
    const columns = "id, email, email_key, name, name_to_show, status, created_at";
    const add = sqlite().prepare(`insert into members (${columns}) values (?, ?, ?, ?, ?, 'active', ?)`);
    inTransaction(() => {
      for (let n = 0; n < 10_000; n++)
        add.run(
          `a-${String(n).padStart(5, "0")}`,
          `p${n}@example.com`,
          `p${n}@example.com`,
          `Person ${n}`,
          "P",
          n % 100,
        );
    });
    const seen = new Set<string>();
    let after: string | undefined;
    for (let page = 0; page < 600; page++) {
      const { rows, next } = listMembers(administrator, everybody, readPageKey(after ?? null));
      for (const { id } of rows) seen.add(id);
      after = next;
      if (!next) break;
    }
    expect(seen.size).toBe(sqlite().prepare("select count(*) from members").pluck().get());
    const found = listMembers(administrator, { words: ["person", "9876"], shown: "all" });
    expect(found.rows.map(({ name }) => name)).toEqual(["Person 9876"]);
    const plan = sqlite()
      .prepare(
        "explain query plan select id from members where (created_at, id) < (?, ?) order by created_at desc, id desc",
      )
      .all(1, "x") as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join()).toMatch(/USING (COVERING )?INDEX members_created/);
    expect(plan.map(({ detail }) => detail).join()).not.toMatch(/B-TREE/);
    db.delete(members).where(eq(members.nameToShow, "P")).run();
  });

  test("finds a name however it is written, and an address", () => {
    createMember({ name: "Siân O’Brien", email: "sian.ob@example.com" });
    const find = (...words: string[]) => listMembers(administrator, { words, shown: "all" }).rows.length;
    expect([find("sian", "obrien"), find("sianob@example"), find("sian", "smith")]).toEqual([1, 1, 0]);
  });

  test("shows those with an office, those invited, those disabled", () => {
    const moderator = createActor("moderator");
    const { memberId } = inviteMember(administrator, "invited@example.org");
    const disabled = createMember({ status: "disabled" }).id;
    const ids = (shown: "offices" | "invited" | "disabled") =>
      listMembers(administrator, { words: [], shown }).rows.map(({ id }) => id);
    expect(ids("offices")).toEqual(expect.arrayContaining([moderator.id, administrator.id]));
    expect(ids("offices")).not.toContain(memberId);
    expect(ids("invited")).toEqual([memberId]);
    expect(ids("disabled")).toEqual([disabled]);
  });

  test("never says how people describe themselves, or where they live", () => {
    const described = {
      selfDescription: "patient",
      selfDescriptionConsentAt: now(),
      area: "Tonbridge",
    } as const;
    const { id } = createMember({ name: "Maureen", ...described });
    const seen = JSON.stringify([getPerson(administrator, id), listMembers(administrator, everybody)]);
    expect(seen).toContain("Maureen");
    expect(seen).not.toMatch(/patient|Tonbridge|selfDescription/);
  });

  test("is for administrators alone", () => {
    const { id } = createMember();
    for (const other of others()) {
      expect(() => listMembers(other, everybody)).toThrow(status(403));
      expect(() => getPerson(other, id)).toThrow(status(403));
      expect(() => getPerson(other, "nowhere"), "there or not, the same").toThrow(status(403));
    }
    expect(() => getPerson(administrator, "nowhere")).toThrow(status(404));
  });
});

describe("a disabled account", () => {
  test("is logged out at once, cannot log in, keeps everything, and can be enabled again", async () => {
    const member = createMember();
    const passwordHash = await hashPassword("meadow lantern quiet harbour");
    db.insert(credentials).values({ memberId: member.id, passwordHash, changedAt: now() }).run();
    const reset = issueToken("resetPassword", member.id);
    const { token } = await startSession(member.id, { isOwnDevice: true, hasSecondStep: true, device: null });
    expect(disableMember(administrator, member.id)).toEqual({ ok: true });
    expect(await isLoggedIn(token)).toBe(false);
    expect(findTokenHolder("resetPassword", reset), "nor by an email from before").toBeUndefined();
    const attempt = { email: member.email, password: "meadow lantern quiet harbour", isOwnDevice: false };
    const caller = { ip: "203.0.113.9", cookieHeader: undefined, userAgent: undefined, sessionToken: null };
    expect(await logIn(caller, attempt)).toMatchObject({ ok: false, reason: "wrong" });
    expect(enableMember(administrator, member.id)).toEqual({ ok: true });
    expect(await logIn(caller, attempt)).toMatchObject({ ok: true });
    const emails = db.select().from(outbox).where(eq(outbox.memberId, member.id)).all();
    expect(emails.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["accountDisabled", "accountEnabled"]),
    );
  });

  test("is never one's own, and never by anybody but an administrator", () => {
    const { id } = createMember();
    expect(() => disableMember(administrator, administrator.id)).toThrow(status(403));
    for (const other of others()) expect(() => disableMember(other, id)).toThrow(status(403));
    expect(findMember(id)?.status).toBe("active");
  });

  test("twice has one effect, and an account that waits for its owner is not disabled", () => {
    const { id } = createMember();
    disableMember(administrator, id);
    expect(disableMember(administrator, id)).toEqual({ ok: false, reason: "notActive" });
    const { memberId } = inviteMember(administrator, "waits@example.org");
    expect(disableMember(administrator, memberId)).toEqual({ ok: false, reason: "notActive" });
    expect(enableMember(administrator, memberId)).toEqual({ ok: false, reason: "notDisabled" });
  });
});

describe("sessions", () => {
  test("of one person end, and nobody else's", async () => {
    const [one, other] = [createMember(), createMember()];
    const [mine, theirs] = await Promise.all(
      [one, other].map(({ id }) =>
        startSession(id, { isOwnDevice: false, hasSecondStep: true, device: null }),
      ),
    );
    endSessions(administrator, one.id);
    expect([await isLoggedIn(mine?.token ?? ""), await isLoggedIn(theirs?.token ?? "")]).toEqual([
      false,
      true,
    ]);
    for (const someone of others()) expect(() => endSessions(someone, other.id)).toThrow(status(403));
  });

  test("of everybody end, the administrator's too", async () => {
    const own = await startSession(administrator.id, {
      isOwnDevice: false,
      hasSecondStep: true,
      device: null,
    });
    const theirs = await startSession(createMember().id, {
      isOwnDevice: true,
      hasSecondStep: true,
      device: null,
    });
    for (const someone of others()) expect(() => endAllSessions(someone)).toThrow(status(403));
    expect(await isLoggedIn(own.token)).toBe(true);
    endAllSessions(administrator);
    expect([await isLoggedIn(own.token), await isLoggedIn(theirs.token)]).toEqual([false, false]);
  });
});

describe("an invitation", () => {
  test("is sent again, and the older link stops working when the new email goes", () => {
    const { memberId } = inviteMember(administrator, "again@example.org");
    const first = issueToken("acceptInvitation", memberId);
    expect(resendInvitation(administrator, memberId)).toEqual({ ok: true });
    const emails = db.select().from(outbox).where(eq(outbox.memberId, memberId)).all();
    expect(emails).toHaveLength(2);
    issueToken("acceptInvitation", memberId);
    expect(findTokenHolder("acceptInvitation", first)).toBeUndefined();
  });

  test("is taken back: the link, the account and its offices are gone", () => {
    const before = countInvitations(administrator);
    const { memberId } = inviteMember(administrator, "back@example.org");
    grantOffice(administrator, memberId, { office: "moderator" });
    const link = issueToken("acceptInvitation", memberId);
    expect(countInvitations(administrator)).toBe(before + 1);
    expect(revokeInvitation(administrator, memberId)).toEqual({ ok: true });
    expect(findTokenHolder("acceptInvitation", link)).toBeUndefined();
    expect(findMember(memberId)).toBeUndefined();
    expect(countInvitations(administrator)).toBe(before);
    expect(() => revokeInvitation(administrator, memberId)).toThrow(status(404));
  });

  test("of somebody who has come is neither sent again nor taken back", () => {
    const { id } = createMember();
    expect(resendInvitation(administrator, id)).toEqual({ ok: false, reason: "notInvited" });
    expect(revokeInvitation(administrator, id)).toEqual({ ok: false, reason: "notInvited" });
    expect(findMember(id)?.status).toBe("active");
    for (const other of others()) expect(() => revokeInvitation(other, id)).toThrow(status(403));
  });
});
