import { beforeEach, describe, expect, test } from "vitest";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { enterFeedback } from "#app/domain/feedback/entries/commands.server.ts";
import { getHandover } from "#app/domain/handover/queries.server.ts";
import { answerMeeting } from "#app/domain/meetings/answers/commands.server.ts";
import { lookAtAddresses, lookAtNeeds } from "#app/domain/meetings/needs.server.ts";
import { listChoices } from "#app/domain/notes/attendance/choices.server.ts";
import { listCandidates } from "#app/domain/offices/proposal-queries.server.ts";
import { listToPrint } from "#app/domain/papers/copies.server.ts";
import { sendPapers } from "#app/domain/papers/send.server.ts";
import { findMemberByEmail, getActor } from "#app/domain/people/queries.server.ts";
import {
  addPerson,
  answerForPerson,
  changePerson,
  makeTakeOverCode,
  removePerson,
} from "#app/domain/without-email/commands.server.ts";
import { newPersonForm } from "#app/domain/without-email/form.ts";
import { getKept, readKept } from "#app/domain/without-email/queries.server.ts";
import { MOVED, takeOver } from "#app/domain/without-email/taking-over.server.ts";
import { now, setClock } from "#app/lib/clock.ts";
import { sqlite } from "#db/client.server.ts";
import {
  createActor,
  createGroup,
  createMeeting,
  createMember,
  createOrganisation,
  joinGroup,
} from "#tests/factories.ts";

const DAY = 24 * 60 * 60 * 1000;
const status = (code: number) => expect.objectContaining({ status: code });
const OLIVE = {
  name: "Olive",
  needs: ["post", "largePrint"] as ("post" | "largePrint")[],
  address: "3 Orchard Lane",
  details: "Ring after ten",
  agreed: "yes" as const,
};

beforeEach(() => setClock(() => Date.parse("2027-02-01T10:00:00Z")));

function story() {
  const group = createGroup();
  const facilitator = createActor("facilitator", group);
  const meeting = createMeeting(group, { startsAt: new Date(now().getTime() + 9 * DAY), places: 1 });
  const added = addPerson(facilitator, group.slug, OLIVE);
  const id = added.ok ? added.id : "";
  const at = [facilitator, group.slug, id] as const;
  const { memberId } = getKept(...at).person;
  const said = (mine: string) =>
    sqlite()
      .prepare("select state from answers where member_id = ? and meeting_id = ?")
      .pluck()
      .get(mine, meeting.id);
  return { group, facilitator, meeting, at, memberId, said };
}

const entry = (person: string | undefined, page: string) => ({
  page,
  person,
  source: "paper" as const,
  consentWay: "signedForm" as const,
  receivedOn: "2027-01-30",
  voice: "own" as const,
  basis: null,
  organisationId: null,
  timeBand: "lastMonth" as const,
  wentWell: "Kind nurses",
  couldBeBetter: "",
  audience: "group" as const,
  mayCount: true,
  maySummarise: false,
  mayQuote: false,
});

describe("somebody without email belongs too", () => {
  test("a facilitator writes down needs with their agreement, and whether they come, also where somebody must wait", () => {
    const { group, facilitator, meeting, at, memberId, said } = story();
    expect(newPersonForm.safeParse({ ...OLIVE, agreed: undefined }).success).toBe(false);
    expect(addPerson(facilitator, group.slug, OLIVE, at[2]), "sent twice").toEqual({ ok: true, id: at[2] });
    const namesake = addPerson(facilitator, group.slug, { ...OLIVE, address: "9 Mill Street" });
    expect(namesake.ok && readKept(facilitator, group.slug, namesake.id).address).toBe("9 Mill Street");
    expect(readKept(...at)).toMatchObject({ address: "3 Orchard Lane", details: "Ring after ten" });

    const reply = { meeting: meeting.id, reply: "coming" as const };
    expect(answerForPerson(...at, reply)).toEqual({ ok: true, isWaiting: false });
    const early = createActor("groupMember", group);
    answerMeeting(early, group.slug, meeting.id, { reply: "coming" });
    expect(said(early.id)).toBe("waiting");
    answerForPerson(...at, { ...reply, reply: "notComing" });
    expect([said(memberId), said(early.id)]).toEqual(["notComing", "coming"]);
    expect(() =>
      answerForPerson(...at, { meeting: createMeeting(createGroup()).id, reply: "coming" }),
    ).toThrow(status(404));
  });

  test("papers, address sheet, needs, attendance and handover know them, and no email ever goes to them", async () => {
    const { group, facilitator, meeting, at, memberId } = story();
    answerForPerson(...at, { meeting: meeting.id, reply: "coming" });
    sendPapers(facilitator, group.slug, meeting.id, { formVersion: "0" });
    const [toPrint] = listToPrint(facilitator, group.slug, meeting.id).people;
    expect(toPrint).toMatchObject({ name: "Olive", isLarge: true });
    expect(lookAtAddresses(facilitator, group.slug, meeting.id).people).toMatchObject([
      { name: "Olive", address: "3 Orchard Lane" },
    ]);
    expect(lookAtNeeds(facilitator, group.slug, meeting.id).people).toMatchObject([{ answer: "coming" }]);
    const notes = { id: null, attendanceVersion: 0, group, meeting } as never;
    expect(listChoices(notes, { page: 1, words: [] }).kept).toMatchObject([{ memberId, attendance: "came" }]);
    expect(getHandover(facilitator, group.slug).withoutEmail).toMatchObject([{ name: "Olive" }]);
    expect(listCandidates(facilitator, group.id).map((one) => one.memberId)).not.toContain(memberId);
    const sentTo: string[] = [];
    await sendDueEmails(async ({ to }) => void sentTo.push(to));
    expect(sentTo.length).toBeGreaterThan(0);
    expect(sentTo.filter((to) => !to.includes("@"))).toEqual([]);
    expect(findMemberByEmail("")).toBeUndefined();
  });

  test("what they say on slips is one person's, and of nobody whom the group does not look after", () => {
    const { group, facilitator, memberId } = story();
    createOrganisation();
    for (const page of ["a", "b"].map((one) => one.repeat(36)))
      expect(enterFeedback(facilitator, group.slug, entry(memberId, page)).ok).toBe(true);
    const authors = sqlite()
      .prepare("select author_id from feedback where entered_by_id = ?")
      .pluck()
      .all(facilitator.id);
    expect(authors).toEqual([memberId, memberId]);
    const stranger = createMember().id;
    joinGroup(stranger, group.id);
    expect(enterFeedback(facilitator, group.slug, entry(stranger, "c".repeat(36)))).toEqual({
      ok: false,
      reason: "person",
    });
  });

  test("only facilitators of their group look after them", () => {
    const { group, at } = story();
    for (const other of [createActor("groupMember", group), createActor("facilitator", createGroup())]) {
      expect(() => readKept(other, group.slug, at[2])).toThrow(status(403));
      expect(() => makeTakeOverCode(other, group.slug, at[2])).toThrow(status(403));
    }
  });

  test("what is kept is deleted when they ask for it, and until then goes two years after they were last heard of", () => {
    const { at, memberId } = story();
    expect(readKept(...at).endsOn).toBe("2029-01-31");
    setClock(() => Date.parse("2027-03-01T10:00:00Z"));
    changePerson(...at, { ...OLIVE, name: "Olive O" });
    expect(readKept(...at).endsOn).toBe("2029-02-28");
    removePerson(...at);
    expect(() => getKept(...at)).toThrow(status(404));
    expect(sqlite().prepare("select count(*) from members where id = ?").pluck().get(memberId)).toBe(0);
  });
});

describe("its owner takes it over with a code on paper", () => {
  test("answers, needs, papers and feedback are in their account, once", () => {
    const { group, facilitator, meeting, at, memberId, said } = story();
    answerForPerson(...at, { meeting: meeting.id, reply: "coming" });
    enterFeedback(facilitator, group.slug, entry(memberId, "d".repeat(36)));
    sendPapers(facilitator, group.slug, meeting.id, { formVersion: "0" });
    const { code: first } = makeTakeOverCode(...at);
    const { code } = makeTakeOverCode(...at);
    const owner = createMember({ name: "Olive Orchard", nameToShow: "Olive" }).id;
    expect(takeOver(getActor(owner), first), "a new code ends the one before").toEqual({
      ok: false,
      reason: "notUsable",
    });
    const typed = code.toLowerCase().replace(/(.{4})/g, "$1 ");
    expect(takeOver(getActor(owner), typed)).toMatchObject({ ok: true, group: { slug: group.slug } });
    expect(takeOver(getActor(owner), typed).ok, "once").toBe(false);

    const count = (table: string, column: string) =>
      sqlite().prepare(`select count(*) from ${table} where ${column} = ?`).pluck().get(owner);
    expect(said(owner)).toBe("coming");
    expect(getActor(owner).roles).toContainEqual({ role: "groupMember", groupId: group.id });
    expect([count("feedback", "author_id"), count("paper_copies", "member_id")]).toEqual([1, 1]);
    expect(lookAtAddresses(facilitator, group.slug, meeting.id).people).toMatchObject([
      { memberId: owner, address: "3 Orchard Lane" },
    ]);
    expect(sqlite().prepare("select count(*) from members where id = ?").pluck().get(memberId)).toBe(0);
    expect(() => getKept(...at)).toThrow(status(404));
  });

  test("what the account has already stays as it is", () => {
    const { group, meeting, at, said } = story();
    const owner = createActor("groupMember", group);
    answerMeeting(owner, group.slug, meeting.id, { reply: "maybe" });
    answerForPerson(...at, { meeting: meeting.id, reply: "notComing" });
    expect(takeOver(owner, makeTakeOverCode(...at).code).ok).toBe(true);
    expect(said(owner.id)).toBe("maybe");
  });

  test("a code ends after 90 days, and one that never was opens nothing", () => {
    const { at } = story();
    const { code } = makeTakeOverCode(...at);
    const owner = getActor(createMember().id);
    expect(takeOver(owner, "").ok).toBe(false);
    expect(takeOver(owner, "ABCD EFGH JKMN PQRS").ok).toBe(false);
    const later = now().getTime() + 91 * DAY;
    setClock(() => later);
    expect(takeOver(owner, code).ok).toBe(false);
  });

  /** What nobody has who cannot log in: ways in, offices, what one does to others' things. */
  const ONLY_WITH_ACCOUNT =
    /^(credentials|sessions|one_time_tokens|log_in_flows|authenticators|passkeys|passkey_challenges|recovery_codes|email_changes|account_arrivals|second_step_removals|calendar_feeds|offices|office_proposals|rota_shifts|terms_agreements|group_email_choices|emails|refused_addresses|data_copies|feedback_drafts|feedback_claims|same_experiences|feedback_takers|recommendation_followers|recommendation_reminders|join_requests|invitations|absences|retention_holds|retention_warnings|corrections|addenda)\./;
  /** Who did something in an office or to an entry: people without email do nothing here themselves. */
  const ACTED = /\.(\w+_by_id|\w+_by|moderator_id|reviewer_id|deputy_id|taken_by_id|promised_to_id)$/;
  const OTHER = [
    "people_without_email.member_id",
    "contact_preferences.member_id",
    "communication_needs.member_id",
    "former_names.member_id",
  ];
  const OF_OFFICES = [
    "feedback_responses.author_id",
    "recommendation_responses.author_id",
    "recommendation_notes.author_id",
    "imports.member_id",
  ];

  test("every column that leads to a member is moved, or nobody without an account is in it", () => {
    const keys = sqlite()
      .prepare(
        `select t.name || '.' || f."from" from sqlite_master as t, pragma_foreign_key_list(t.name) as f
         where t.type = 'table' and f."table" = 'members'`,
      )
      .pluck()
      .all() as string[];
    const named = new Set<string>([...MOVED, ...OTHER, ...OF_OFFICES]);
    expect(keys.length).toBeGreaterThan(60);
    expect(keys.filter((key) => !named.has(key) && !ONLY_WITH_ACCOUNT.test(key) && !ACTED.test(key))).toEqual(
      [],
    );
    expect(MOVED.filter((key) => !keys.includes(key))).toEqual([]);
  });
});
