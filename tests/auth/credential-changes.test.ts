import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterEach, describe, expect, test } from "vitest";
import { logOutOtherDevices } from "#app/auth/devices.server.ts";
import { knownDevice, rememberDevice } from "#app/auth/known-device.server.ts";
import { findSession, startSession } from "#app/auth/session.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { CREDENTIAL_EVENTS, type CredentialEvent } from "#app/domain/events/catalogue.ts";
import { recordEvent } from "#app/domain/events/record.server.ts";
import { changePassword } from "#app/domain/people/account.server.ts";
import {
  disableMember,
  enableMember,
  endAllSessions,
  endSessions,
} from "#app/domain/people/administration.server.ts";
import { acceptInvitation } from "#app/domain/people/commands.server.ts";
import { LINKS_AFTER_CHANGE } from "#app/domain/people/credential-changes.server.ts";
import { confirmNewEmail, findEmailOfLink, undoNewEmail } from "#app/domain/people/email-changes.server.ts";
import { askForLogInEmail, findFlow, startFlow } from "#app/domain/people/log-in-flows.server.ts";
import { forgetPassword, resetPassword } from "#app/domain/people/new-password.server.ts";
import { consumeToken, issueToken } from "#app/domain/people/one-time-tokens.server.ts";
import { isStillProven, proveNow } from "#app/domain/people/proof.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import {
  findNewAuthenticator,
  removeAuthenticator,
  startAuthenticator,
} from "#app/domain/people/second-step/authenticator.server.ts";
import {
  addPasskey,
  listPasskeys,
  removePasskey,
  spendChallenge,
  startChallenge,
} from "#app/domain/people/second-step/passkeys.server.ts";
import { keepRecoveryCodes } from "#app/domain/people/second-step/recovery-codes.server.ts";
import {
  approveRemoval,
  askForRemoval,
  removeLostSecondSteps,
} from "#app/domain/people/second-step/removal/commands.server.ts";
import { canStopByLink } from "#app/domain/people/second-step/removal/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";
import { LOG_IN_STAGES, PASSKEY_PURPOSES, TOKEN_PURPOSES, type TokenPurpose } from "#db/vocabulary.ts";
import { cookiesOf, giveApp, proven } from "../accounts.ts";
import { createActor, createEmailChange, createMember } from "../factories.ts";

type Member = ReturnType<typeof createMember>;

/** Something that was begun for somebody. It gives a way to see whether it still leads anywhere, by trying it. */
type Flow = (member: Member) => (() => unknown) | Promise<() => unknown>;

/** What changes a credential, made ready first, so that what is begun in between is younger than that. */
type Change = (member: Member) => (() => unknown) | Promise<() => unknown>;

const HOUR = 3_600_000;

afterEach(() => setClock());

/**
 * From the vocabularies: a new purpose or stage is here as soon as it is a word. All are begun for one person, and tried in
 * this order: none ends another before that has been tried.
 */
const FLOWS: Record<string, Flow> = {
  ...each(TOKEN_PURPOSES, "the link to", (purpose) => ({ id }) => {
    const token = issueToken(purpose, id, newId());
    return () => inTransaction((tx) => consumeToken(tx, purpose, token)) !== undefined;
  }),
  ...each(LOG_IN_STAGES, "a log-in that waits for", (stage) => ({ id }) => {
    const { token } = startFlow(stage, { memberId: id, isOwnDevice: false });
    return () => findFlow(stage, token) !== undefined;
  }),
  ...each(PASSKEY_PURPOSES, "a challenge to", (purpose) => ({ id }) => {
    startChallenge(purpose, id);
    return () => spendChallenge(purpose, id) !== undefined;
  }),
  "an app that was begun": ({ id }) => {
    startAuthenticator(proven(getActor(id)));
    return () => findNewAuthenticator(getActor(id)) !== undefined;
  },
  "a session": async ({ id }) => {
    const { token } = await startSession(id, { isOwnDevice: true, hasSecondStep: true, device: null });
    return async () => (await findSession(token)) !== null;
  },
  "a device that is known": ({ id }) => {
    const cookie = cookiesOf([rememberDevice(proveNow(id))]);
    return () => knownDevice(cookie, proveNow(id)) !== null;
  },
  "what was shown before an await": ({ id }) => {
    const proof = proveNow(id);
    return () => inTransaction((tx) => isStillProven(tx, proof));
  },
  "an email that waits and would bring a link": (member) => {
    forgetPassword(VISITOR, member.email);
    askForLogInEmail(VISITOR, member.email, false);
    const details = { memberId: member.id, emailChangeId: createEmailChange(member).id };
    inTransaction((tx) => recordEvent(tx, getActor(member.id), "email.changeAsked", details));
    return async () => {
      const links: string[] = [];
      while ((await sendDueEmails(async ({ text }) => void links.push(...findLinks(text)))) > 0);
      return links.length > 0;
    };
  },
  "a change of address that waits": (member) => {
    const { id } = createEmailChange(member);
    const token = issueToken("confirmNewEmail", member.id, id);
    const rows = () => db.select().from(schema.emailChanges).where(eq(schema.emailChanges.id, id)).all();
    return () => confirmNewEmail(token).ok || rows().length > 0;
  },
};

/** For each event that changes a credential, what causes it. */
const CHANGES = {
  "password.changed": {
    "a new password":
      ({ id }) =>
      () =>
        changePassword(proven(getActor(id)), "hash"),
    "a new password by link":
      ({ id }) =>
      () =>
        resetPassword(issueToken("resetPassword", id), "hash"),
  },
  "account.invitationAccepted": {
    "an invitation that is accepted": ({ id, name }) => {
      const values = { name, nameToShow: name, password: "", houseRules: "yes", join: "" } as const;
      return () => acceptInvitation({ ...values, token: issueToken("acceptInvitation", id) }, "hash");
    },
  },
  "account.disabled": {
    "an administrator who disables":
      ({ id }) =>
      () =>
        disableMember(createActor("administrator"), id),
  },
  "account.sessionsEnded": {
    "an administrator who logs one person out":
      ({ id }) =>
      () =>
        endSessions(createActor("administrator"), id),
  },
  "account.allSessionsEnded": {
    "an administrator who logs everybody out": () => () => endAllSessions(createActor("administrator")),
  },
  "account.otherDevicesLoggedOut": {
    "logging out all other devices":
      ({ id }) =>
      () =>
        logOutOtherDevices(proven(getActor(id))),
  },
  "secondStep.added": {
    "a passkey more":
      ({ id }) =>
      () =>
        addPasskey(proven(getActor(id)), passkey(`more ${id}`)),
    "another app":
      ({ id }) =>
      () =>
        giveApp(getActor(id)),
  },
  "secondStep.removed": {
    "a passkey less": ({ id }) => {
      addPasskey(proven(getActor(id)), passkey(`less ${id}`));
      return () => removePasskey(proven(getActor(id)), listPasskeys(id)[0]?.id);
    },
    "no app any more":
      ({ id }) =>
      () =>
        removeAuthenticator(proven(getActor(id))),
  },
  "secondStep.lost": {
    "a lost second step that administrators remove": async ({ id }) => {
      await approveRemovalOf(id);
      const later = now().getTime() + 25 * HOUR;
      setClock(() => later);
      return () => removeLostSecondSteps();
    },
  },
  "recoveryCodes.made": {
    "new recovery codes":
      ({ id }) =>
      () =>
        keepRecoveryCodes(proven(getActor(id)), ["hash"]),
  },
  "email.changed": {
    "a new address": (member) => {
      const change = createEmailChange(member);
      db.update(schema.emailChanges)
        .set({ newEmail: `another-${member.email}` })
        .where(eq(schema.emailChanges.id, change.id))
        .run();
      return () => confirmNewEmail(issueToken("confirmNewEmail", member.id, change.id));
    },
  },
  "email.changeUndone": {
    "the old address again": (member) => {
      const undo = changedAddress(member);
      return () => undoNewEmail(undo);
    },
  },
} as const satisfies Record<CredentialEvent, Record<string, Change>>;

const ALL_CHANGES = CREDENTIAL_EVENTS.flatMap((event) =>
  Object.entries(CHANGES[event] as Record<string, Change>).map(([text, change]) => ({
    event,
    text,
    change,
  })),
);

const KEPT = Object.keys(LINKS_AFTER_CHANGE).filter(
  (purpose) => LINKS_AFTER_CHANGE[purpose as TokenPurpose] === "kept",
);

describe("X1: after a change of a credential, what was begun before it does not work", () => {
  test("control: without a change, all of it works", async () => {
    expect(await survivorsOf(createMemberWithApp(), () => undefined)).toEqual(Object.keys(FLOWS));
  });

  test.each(ALL_CHANGES)("$event: $text", async ({ event, change }) => {
    const member = createMemberWithApp();
    const survivors = await survivorsOf(member, await change(member));
    expect(isLastEventAbout(member.id, event), "the change was made").toBe(true);
    // There is nothing left to keep when the second step has gone.
    const kept = KEPT.filter((purpose) => event !== "secondStep.lost" || purpose !== "keepSecondStep");
    expect(survivors).toEqual(kept.map((purpose) => `the link to ${purpose}`));
  });
});

describe("links that only take back what another did outlive what whoever got in can change", () => {
  test("they are these, and no other", () => expect(KEPT).toEqual(["undoNewEmail", "keepSecondStep"]));

  test.each(ALL_CHANGES)("$event: $text", async ({ event, change }) => {
    const member = createMemberWithApp();
    const undo = changedAddress(member);
    const removalId = event === "secondStep.lost" ? "" : await approveRemovalOf(member.id);
    const keep = removalId && issueToken("keepSecondStep", member.id, removalId);
    const act = await change(member);
    await act();
    if (event === "account.disabled") {
      expect(findEmailOfLink("undoNewEmail", undo), "while it is disabled").toBeNull();
      enableMember(createActor("administrator"), member.id);
    }
    expect(findEmailOfLink("undoNewEmail", undo)).toBe(member.email);
    if (keep) expect(canStopByLink(keep)).toBe(true);
    expect(undoNewEmail(undo).ok).toBe(true);
    expect(undoNewEmail(undo).ok, "once").toBe(false);
  });
});

test("logging everybody out leaves the links of those who have no account yet", () => {
  const invited = createMember({ status: "unconfirmed" });
  const token = issueToken("acceptInvitation", invited.id);
  endAllSessions(createActor("administrator"));
  expect(inTransaction((tx) => consumeToken(tx, "acceptInvitation", token))).toBe(invited.id);
});

test("a change of one person's credentials leaves everybody else's flows", async () => {
  const changed = () => changePassword(proven(getActor(createMember().id)), "hash");
  expect(await survivorsOf(createMemberWithApp(), changed)).toEqual(Object.keys(FLOWS));
});

/** What of the tables that hold a secret, or a step that waits, is no flow of a log-in. */
const NO_FLOW: Record<string, string> = {
  absences: "a pause, or a death that a second person confirmed: nothing of it opens anything",
  credentials: "the password itself",
  passkeys: "a second step itself",
  recovery_codes: "second steps themselves",
  calendar_feeds: "opens no account, and has a button of its own",
  data_copies: "a copy of one's own, behind a recent log-in",
  feedback_drafts: "the cookie of a visitor opens one draft and no account",
  contact_details: "of organisations: a member has confirmed that they are right",
  imports: "a file of answers that waits",
  people_without_email: "a code on paper that somebody enters who has logged in: opens no account",
  recommendations: "the day on which patients confirmed a change: opens nothing",
};

test("every table of members with a secret or a step that waits is tried above, or is said to be none", () => {
  const tried = ["sessions", "log_in_flows", "one_time_tokens", "passkey_challenges"];
  const waiting = ["authenticators", "email_changes"];
  const found = Object.values(schema)
    .filter((table) => table instanceof SQLiteTable)
    .map((table) => getTableConfig(table))
    .filter(({ foreignKeys }) => foreignKeys.some((key) => key.reference().foreignTable === schema.members))
    .filter(({ columns }) =>
      columns.some(({ name }) => /hash|token|secret|challenge|credential|expires|confirmed/i.test(name)),
    )
    .map(({ name }) => name);
  expect(found.toSorted()).toEqual([...tried, ...waiting, ...Object.keys(NO_FLOW)].toSorted());
});

test("only changeCredential records a change of a credential, and who writes one calls it", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: file.replaceAll("\\", "/"), text: readFileSync(join("app", file), "utf8") }));
  const having = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
  expect(having(/recordCredentialEvent/).toSorted()).toEqual([
    "domain/events/record.server.ts",
    "domain/people/credential-changes.server.ts",
  ]);
  // What keeps a password is given the transaction of whoever changes it: its callers are held to it.
  const helper = "domain/people/passwords.server.ts";
  const tables = "(insert|update|delete)\\((credentials|passkeys|recoveryCodes|authenticators)\\)";
  const writing = having(new RegExp(`${tables}|keepPassword\\(`)).filter((file) => file !== helper);
  expect(writing).toContain("domain/people/account.server.ts");
  expect(writing.length).toBeGreaterThan(3);
  expect(having(/changeCredential\(/)).toEqual(expect.arrayContaining(writing));
});

function each<T extends Record<string, string>>(
  vocabulary: T,
  text: string,
  flow: (word: keyof T & string) => Flow,
): Record<string, Flow> {
  return Object.fromEntries(Object.keys(vocabulary).map((word) => [`${text} ${word}`, flow(word)]));
}

/** Begins everything, lets something happen, and gives back what still leads somewhere. */
async function survivorsOf(member: Member, happen: () => unknown): Promise<string[]> {
  const begun: { name: string; tryIt: () => unknown }[] = [];
  for (const [name, begin] of Object.entries(FLOWS)) begun.push({ name, tryIt: await begin(member) });
  await happen();
  const survivors: string[] = [];
  for (const { name, tryIt } of begun) if (await tryIt()) survivors.push(name);
  return survivors;
}

function createMemberWithApp(): Member {
  return inTransaction(() => {
    const member = createMember();
    giveApp(getActor(member.id));
    db.delete(schema.outbox).run();
    return member;
  });
}

/** An address that was changed and counts. Gives the link that undoes it. */
function changedAddress(member: Member): string {
  const change = createEmailChange(member);
  confirmNewEmail(issueToken("confirmNewEmail", member.id, change.id));
  // The email about it would bring a newer link, in the place of this one.
  db.delete(schema.outbox).run();
  return issueToken("undoNewEmail", member.id, change.id);
}

async function approveRemovalOf(memberId: string): Promise<string> {
  const asked = askForRemoval(createActor("administrator"), memberId, { reason: "They rang" });
  if (!asked.ok) throw new Error(asked.reason);
  approveRemoval(createActor("administrator"), asked.removalId);
  while ((await sendDueEmails(async () => undefined)) > 0);
  return asked.removalId;
}

function isLastEventAbout(memberId: string, name: CredentialEvent): boolean {
  const all = db.select().from(schema.events).where(eq(schema.events.name, name)).all();
  const details = all.at(-1)?.details;
  return details !== undefined && (name === "account.allSessionsEnded" || details.memberId === memberId);
}

/** But the one that undoes a change which was just made: that came with it. */
function findLinks(text: string): string[] {
  return text.match(/\S+(?<!email\/undo)\?token=\S+/g) ?? [];
}

function passkey(credentialId: string) {
  return { name: "Phone", credentialId, publicKey: "key", counter: 0, transports: [] };
}
