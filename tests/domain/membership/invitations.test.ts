import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { joinGroup } from "#app/domain/membership/commands.server.ts";
import {
  forgetUnansweredInvitations,
  invite,
  resendInvitation,
  revokeInvitation,
} from "#app/domain/membership/invitations/commands.server.ts";
import { inviteForm, MOST_AT_ONCE, readAddresses } from "#app/domain/membership/invitations/form.ts";
import { listInvitations, listInvitedTo } from "#app/domain/membership/invitations/queries.server.ts";
import { NEXT_INVITATION_STATES } from "#app/domain/membership/invitations/rules.ts";
import { arriveAt, findWayToJoin } from "#app/domain/membership/joining.server.ts";
import { acceptInvitation, createAccount } from "#app/domain/people/commands.server.ts";
import { findMemberByEmail, getActor } from "#app/domain/people/queries.server.ts";
import { type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { events, invitations, outbox } from "#db/schema/index.ts";
import { explainStatements } from "#tests/count-statements.ts";
import { createActor, createGroup, createMember } from "#tests/factories.ts";
import { ruledStates, writtenStates } from "#tests/states-of.ts";
import { writeEmail } from "#tests/write-email.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse("2027-01-10T10:00:00Z");
const later = (days: number) => setClock(() => START + days * DAY);

afterEach(() => setClock());

let counter = 0;
const newAddress = () => `guest${++counter}@example.org`;

function story(email = newAddress()) {
  setClock(() => START);
  const group = createGroup({ joinRule: "invitation" });
  const facilitator = createActor("facilitator", group);
  invite(facilitator, group.slug, [email]);
  const memberId = findMemberByEmail(email)?.id ?? "";
  const stored = () => db.select().from(invitations).where(eq(invitations.memberId, memberId)).all();
  const id = stored()[0]?.id ?? "";
  const emails = () => db.select().from(outbox).where(eq(outbox.memberId, memberId)).all();
  const written = () => writeEmail("groupInvitation", memberId, "", emails().at(-1)?.details ?? {}).text;
  return { group, facilitator, email, memberId, stored, id, emails, written };
}

describe("the list of addresses", () => {
  test("takes lines, commas, semicolons and names, each address once", () => {
    const pasted =
      "a@example.org\nMaureen <B@example.org>; c@example.org, A@EXAMPLE.org\n\nmailto:d@example.org";
    expect(readAddresses(pasted)).toEqual({
      addresses: ["A@EXAMPLE.org", "B@example.org", "c@example.org", "d@example.org"],
      wrong: [],
    });
  });

  test("says which lines are no addresses", () => {
    const { addresses, wrong } = readAddresses("Maureen\nok@example.org\nx@y\n<script>@example.org");
    expect(addresses).toEqual(["ok@example.org"]);
    expect(wrong).toEqual(["Maureen", "x@y", "<script>@example.org"]);
  });

  test("needs at least one, and takes no more than fit on a page", () => {
    const wrongs = (addresses: string) => inviteForm.safeParse({ addresses }).success === false;
    expect(wrongs("")).toBe(true);
    expect(wrongs("nobody")).toBe(true);
    const many = (n: number) => Array.from({ length: n }, (_, i) => `p${i}@example.org`).join("\n");
    expect(wrongs(many(MOST_AT_ONCE))).toBe(false);
    expect(wrongs(many(MOST_AT_ONCE + 1))).toBe(true);
  });
});

describe("who is invited", () => {
  test("and has an account joins with a button, and is told so once", () => {
    const member = createMember();
    const { group, written, id } = story(member.email);
    expect(written()).toContain(`/groups/${group.slug}/join`);
    const actor = getActor(member.id);
    expect(findWayToJoin(actor, group)).toBe("invited");
    expect(listInvitedTo(actor)).toEqual([{ slug: group.slug, name: group.name }]);
    expect(joinGroup(actor, group.slug)).toEqual({ ok: true });
    expect(db.select().from(invitations).where(eq(invitations.id, id)).get()?.state).toBe("accepted");
    expect(listInvitedTo(actor)).toEqual([]);
  });

  test("and has none creates one by the email and comes to the group", () => {
    const { group, memberId, written } = story();
    const token = written().match(/accept-invitation\?token=([\w-]+)&join=/)?.[1] ?? "";
    const answers = { name: "Gwen", nameToShow: "Gwen", password: "x", houseRules: "yes" as const };
    expect(acceptInvitation({ token, ...answers }, "hash").ok).toBe(true);
    expect(arriveAt(getActor(memberId), group.slug)).toEqual({
      path: `/groups/${group.slug}`,
      hasJoined: true,
    });
    expect(findWayToJoin(getActor(memberId), group)).toBe("in");
  });

  test("and began an account confirms it: nobody who only typed the address gets in", () => {
    const email = newAddress();
    const answers = {
      name: "G",
      nameToShow: "G",
      area: "",
      selfDescription: null,
      houseRules: "yes" as const,
    };
    createAccount(VISITOR, { email, password: "x", ...answers }, "hash");
    expect(story(email).written()).toMatch(/verify-email\?token=[\w-]+&join=/);
  });

  test("looks the same to the facilitator, account or not", () => {
    const member = createMember();
    const { group, facilitator } = story(member.email);
    const answer = invite(facilitator, group.slug, [newAddress()]);
    expect(answer).toEqual(invite(facilitator, group.slug, [createMember().email]));
    const [one, two] = listInvitations(facilitator, group.slug).invitations;
    expect(Object.keys(one ?? {})).toEqual(Object.keys(two ?? {}));
    expect({ ...one, id: "", email: "" }).toEqual({ ...two, id: "", email: "" });
  });

  test("comes in by nobody else's invitation", () => {
    const { group } = story();
    expect(joinGroup(createActor("member"), group.slug)).toEqual({ ok: false, reason: "notOpen" });
  });
});

describe("an invitation", () => {
  test("works for 7 days, and sent again for 7 more", () => {
    const member = createMember();
    const { group, facilitator, id, emails } = story(member.email);
    const actor = getActor(member.id);
    later(6.9);
    expect(findWayToJoin(actor, group)).toBe("invited");
    later(7);
    expect(findWayToJoin(actor, group)).toBe("invitation");
    expect(joinGroup(actor, group.slug)).toEqual({ ok: false, reason: "notOpen" });
    expect(resendInvitation(facilitator, group.slug, id)).toEqual({ ok: true });
    expect(findWayToJoin(actor, group)).toBe("invited");
    expect(emails(), "the email that had not gone is replaced").toHaveLength(1);
  });

  test("pressed twice, or sent to an address that is invited already, is one email", () => {
    const { group, facilitator, id, email, emails, stored } = story();
    resendInvitation(facilitator, group.slug, id);
    invite(facilitator, group.slug, [email.toUpperCase()]);
    expect(emails()).toHaveLength(1);
    expect(stored()).toHaveLength(1);
  });

  test("taken back opens nothing, and its email is not sent any more", () => {
    const member = createMember();
    const { group, facilitator, id, emails, written } = story(member.email);
    expect(written()).toContain("invites you");
    expect(revokeInvitation(facilitator, group.slug, id)).toEqual({ ok: true });
    expect(emails()).toEqual([]);
    expect(joinGroup(getActor(member.id), group.slug)).toEqual({ ok: false, reason: "notOpen" });
    expect(resendInvitation(facilitator, group.slug, id)).toEqual({ ok: false, reason: "settled" });
  });

  test("that was accepted is taken back no more", () => {
    const member = createMember();
    const { group, facilitator, id } = story(member.email);
    joinGroup(getActor(member.id), group.slug);
    expect(revokeInvitation(facilitator, group.slug, id)).toEqual({ ok: false, reason: "settled" });
    expect(resendInvitation(facilitator, group.slug, id)).toEqual({ ok: false, reason: "settled" });
  });

  test("is never to more people than a group needs, nor to a group that has ended", () => {
    const { group, facilitator } = story();
    const many = Array.from({ length: 200 }, newAddress);
    expect(invite(facilitator, group.slug, many)).toEqual({ ok: false, reason: "tooMany" });
    const ended = createGroup({ archivedAt: now() });
    const other = createActor("facilitator", ended);
    expect(invite(other, ended.slug, [newAddress()])).toEqual({ ok: false, reason: "archived" });
  });

  test("is the facilitator's: everyone else is refused", () => {
    const { group, id } = story();
    const elsewhere = createGroup();
    const others = [
      VISITOR as MemberActor,
      createActor("groupMember", group),
      createActor("facilitator", elsewhere),
      createActor("moderator"),
      createActor("administrator"),
    ];
    for (const actor of others) {
      expect(() => invite(actor, group.slug, [newAddress()])).toThrow(status(403));
      expect(() => listInvitations(actor, group.slug)).toThrow(status(403));
      expect(() => resendInvitation(actor, group.slug, id)).toThrow(status(403));
      expect(() => revokeInvitation(actor, group.slug, id)).toThrow(status(403));
    }
    const facilitator = createActor("facilitator", elsewhere);
    expect(() => revokeInvitation(facilitator, elsewhere.slug, id)).toThrow(status(404));
  });

  test("leaves no address in the audit log", () => {
    const { email } = story();
    expect(JSON.stringify(db.select().from(events).all())).not.toContain(email);
  });
});

describe("an address that nobody made an account of", () => {
  test("goes 30 days after its last invitation, and one with an account stays", () => {
    const guest = story();
    const member = createMember();
    const known = story(member.email);
    later(30);
    forgetUnansweredInvitations();
    expect(findMemberByEmail(guest.email)).toBeDefined();
    later(31);
    forgetUnansweredInvitations();
    expect(findMemberByEmail(guest.email)).toBeUndefined();
    expect(guest.stored()).toEqual([]);
    expect(findMemberByEmail(member.email)).toBeDefined();
    expect(known.stored()).toHaveLength(1);
  });
});

test("docs/states.md says where an invitation may go", () => {
  const who = (_: string, to: string) => (to === "accepted" ? "who is invited" : "facilitator of the group");
  expect(writtenStates("Invitation")).toEqual(ruledStates(NEXT_INVITATION_STATES, who));
});

test("the list of invitations scans no table", () => {
  const { group, facilitator } = story();
  const plan = explainStatements(() => {
    listInvitations(facilitator, group.slug);
    listInvitedTo(facilitator);
  });
  expect(plan.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);
});
