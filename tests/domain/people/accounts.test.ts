import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  acceptInvitation,
  confirmEmail,
  createAccount,
  inviteMember,
  removeUnconfirmedAccounts,
} from "#app/domain/people/commands.server.ts";
import type { CreateAccountInput } from "#app/domain/people/form.ts";
import { createAccountForm } from "#app/domain/people/form.ts";
import { forgetPassword, resetPassword } from "#app/domain/people/new-password.server.ts";
import { findTokenHolder, issueToken } from "#app/domain/people/one-time-tokens.server.ts";
import { proveNow } from "#app/domain/people/proof.server.ts";
import { findMemberByEmail, findPasswordHash, getActor } from "#app/domain/people/queries.server.ts";
import { OPERATOR, VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, sqlite } from "#db/client.server.ts";
import { members, outbox } from "#db/schema/index.ts";
import { createActor, createMember } from "../../factories.ts";

const HOUR = 3_600_000;

test("an account waits until its address is confirmed, and an email goes out for it", () => {
  createAccount(VISITOR, form({ email: "Ada@Example.org" }), "hash");
  const member = findMemberByEmail("ada@example.org");
  expect(member).toMatchObject({ status: "unconfirmed", email: "Ada@Example.org", selfDescription: "carer" });
  expect(emailsTo(member?.id)).toEqual(["confirmEmail"]);

  const token = issueToken("confirmEmail", member?.id ?? "");
  expect(confirmEmail(token, proveNow(member?.id ?? ""))).toMatchObject({ ok: true });
  expect(findMemberByEmail("ada@example.org")?.status).toBe("active");
  expect(confirmEmail(token, proveNow(member?.id ?? "")), "the link works once").toMatchObject({ ok: false });
});

test("an address that has an account gets an email that says so, and nothing of the account changes", () => {
  const member = createMember({ email: "bea@example.org", name: "Bea" });
  createAccount(VISITOR, form({ email: "BEA@example.org", name: "Somebody else" }), "another hash");
  expect(emailsTo(member.id)).toEqual(["alreadyHaveAccount"]);
  expect(findMemberByEmail("bea@example.org")?.name).toBe("Bea");
  expect(findPasswordHash(member.id)).toBeUndefined();
});

test("someone who never confirmed may try again, and the older link stops working", () => {
  createAccount(VISITOR, form({ email: "cy@example.org", name: "Cy" }), "first");
  const { id } = findMemberByEmail("cy@example.org") ?? { id: "" };
  const older = issueToken("confirmEmail", id);
  createAccount(VISITOR, form({ email: "cy@example.org", name: "Cyril" }), "second");
  expect(confirmEmail(older, proveNow(id))).toMatchObject({ ok: false });
  expect(findMemberByEmail("cy@example.org")).toMatchObject({ id, name: "Cyril" });
  expect(findPasswordHash(id)).toBe("second");
});

test("nobody takes over an invited person's account by creating one with their address", () => {
  const { memberId } = inviteMember(OPERATOR, "di@example.org");
  createAccount(VISITOR, form({ email: "di@example.org" }), "the attacker's hash");
  expect(findPasswordHash(memberId)).toBeUndefined();
  expect(emailsTo(memberId)).toEqual(["invitation", "invitation"]);
});

test("an account that somebody began before the invitation cannot be opened with their password", () => {
  createAccount(VISITOR, form({ email: "nurse@example.org" }), "the attacker's hash");
  const { id } = findMemberByEmail("nurse@example.org") ?? { id: "" };
  const link = issueToken("confirmEmail", id);
  expect(inviteMember(OPERATOR, "nurse@example.org")).toEqual({ memberId: id, isNew: true });
  expect(findPasswordHash(id)).toBeUndefined();
  expect(confirmEmail(link, proveNow(id))).toMatchObject({ ok: false });
  expect(emailsTo(id)).toEqual(["invitation"]);
  createAccount(VISITOR, form({ email: "nurse@example.org" }), "the attacker's hash again");
  expect(findPasswordHash(id)).toBeUndefined();
});

test("someone invited who asks for a link gets their invitation again", () => {
  const { memberId } = inviteMember(OPERATOR, "lee@example.org");
  forgetPassword(VISITOR, "lee@example.org");
  expect(emailsTo(memberId)).toEqual(["invitation", "invitation"]);
});

test("someone who is logged in does not create a second account", () => {
  const status = expect.objectContaining({ status: 403 });
  expect(() => createAccount(createActor("member"), form({}), "hash")).toThrow(status);
});

test("links live as long as they say: 24 hours to confirm, an hour to reset, 7 days to accept", () => {
  const { id } = createMember();
  const links = { confirmEmail: 24, resetPassword: 1, acceptInvitation: 168 } as const;
  for (const [purpose, hours] of Object.entries(links) as [keyof typeof links, number][]) {
    const token = issueToken(purpose, id);
    setClock(() => Date.now() + hours * HOUR - 1000);
    expect(findTokenHolder(purpose, token)?.id, purpose).toBe(id);
    setClock(() => Date.now() + hours * HOUR + 1000);
    expect(findTokenHolder(purpose, token), purpose).toBeUndefined();
    setClock();
  }
});

test("a link for one thing is no good for another, and a new one ends the one before", () => {
  const { id } = createMember();
  const first = issueToken("resetPassword", id);
  expect(confirmEmail(first, proveNow(id))).toMatchObject({ ok: false });
  const second = issueToken("resetPassword", id);
  expect(resetPassword(first, "hash")).toMatchObject({ ok: false });
  expect(resetPassword(second, "hash")).toMatchObject({ ok: true });
  expect(findPasswordHash(id)).toBe("hash");
  expect(emailsTo(id)).toEqual(["passwordChanged"]);
});

test("no link that works stands anywhere in the database", () => {
  const token = issueToken("resetPassword", createMember().id);
  expect(sqlite().serialize().includes(token)).toBe(false);
});

test("asking for a new password writes only to those who have an account", () => {
  const member = createMember({ email: "eve@example.org" });
  const before = db.select().from(outbox).all().length;
  forgetPassword(VISITOR, "nobody@example.org");
  expect(db.select().from(outbox).all()).toHaveLength(before);
  forgetPassword(VISITOR, "EVE@example.org");
  expect(emailsTo(member.id)).toEqual(["resetPassword"]);
});

test("an invited person says who they are, chooses a password, and the emails that asked are not sent", () => {
  const { memberId } = inviteMember(OPERATOR, "flo@example.org");
  const token = issueToken("acceptInvitation", memberId);
  const input = { token, name: "Flo Nightjar", nameToShow: "Flo", password: "x", houseRules: "yes" as const };
  expect(acceptInvitation(input, "hash")).toMatchObject({ ok: true });
  expect(findMemberByEmail("flo@example.org")).toMatchObject({ status: "active", nameToShow: "Flo" });
  expect(emailsTo(memberId)).toEqual([]);
  expect(acceptInvitation(input, "hash"), "replayed").toMatchObject({ ok: false });
  expect(inviteMember(OPERATOR, "flo@example.org")).toEqual({ memberId, isNew: false });
});

test("only the operator and administrators invite", () => {
  expect(() => inviteMember(createActor("member"), "x@example.org")).toThrow(
    expect.objectContaining({ status: 403 }),
  );
  expect(inviteMember(createActor("administrator"), "gil@example.org").isNew).toBe(true);
});

test("an account that nobody confirmed goes after 7 days; an invitation stays", () => {
  createAccount(VISITOR, form({ email: "hal@example.org" }), "hash");
  inviteMember(OPERATOR, "ida@example.org");
  setClock(() => Date.now() + 6 * 24 * HOUR);
  removeUnconfirmedAccounts();
  expect(findMemberByEmail("hal@example.org")).toBeDefined();
  setClock(() => Date.now() + 8 * 24 * HOUR);
  removeUnconfirmedAccounts();
  expect(findMemberByEmail("hal@example.org")).toBeUndefined();
  expect(findMemberByEmail("ida@example.org")).toBeDefined();
});

test("how people describe themselves is kept only with their consent", () => {
  const asked = { ...typed, selfDescription: "patient" };
  expect(createAccountForm.safeParse(asked).error?.issues[0]).toMatchObject({
    path: ["selfDescriptionConsent"],
  });
  expect(createAccountForm.safeParse({ ...asked, selfDescriptionConsent: "yes" }).success).toBe(true);
  createAccount(VISITOR, form({ email: "jo@example.org", selfDescription: "undisclosed" }), "hash");
  expect(findMemberByEmail("jo@example.org")).toMatchObject({
    selfDescription: null,
    selfDescriptionConsentAt: null,
  });
});

test("offices count from their first day to their last", () => {
  const actor = createActor("moderator");
  expect(getActor(actor.id).roles).toContainEqual({ role: "moderator" });
  sqlite().prepare("update offices set ends_on = '2026-01-31' where member_id = ?").run(actor.id);
  setClock(() => Date.parse("2026-01-31T23:30:00Z"));
  expect(getActor(actor.id).roles).toContainEqual({ role: "moderator" });
  setClock(() => Date.parse("2026-02-01T00:30:00Z"));
  expect(getActor(actor.id).roles).not.toContainEqual({ role: "moderator" });
});

const typed = {
  email: "someone@example.org",
  password: "lantern soup violet",
  name: "Some One",
  nameToShow: "Some",
  area: "",
  houseRules: "yes",
};

function form(values: Partial<CreateAccountInput>): CreateAccountInput {
  const consent = { selfDescription: "carer", selfDescriptionConsent: "yes" };
  return { ...createAccountForm.parse({ ...typed, ...consent }), ...values };
}

function emailsTo(memberId: string | undefined): string[] {
  const rows = db
    .select()
    .from(outbox)
    .where(eq(outbox.memberId, memberId ?? ""))
    .all();
  return rows.map(({ kind }) => kind);
}

test("addresses are one person's whatever their capitals", () => {
  createMember({ email: "kit@example.org" });
  expect(() => createMember({ email: "KIT@example.org" })).toThrow(/UNIQUE/);
  expect(db.select().from(members).where(eq(members.emailKey, "kit@example.org")).all()).toHaveLength(1);
});
