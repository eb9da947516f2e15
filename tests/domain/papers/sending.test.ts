import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { markAsDied } from "#app/domain/absences/deaths.server.ts";
import { pauseUntil } from "#app/domain/absences/pausing.server.ts";
import { addDocument, removeDocument } from "#app/domain/documents/commands.server.ts";
import { chooseDocuments, listDocumentsOfMeeting } from "#app/domain/documents/of-meetings.server.ts";
import type { Envelope } from "#app/domain/email/delivering.server.ts";
import { sendDueEmails } from "#app/domain/email/send.server.ts";
import { proposeItem } from "#app/domain/meetings/agenda/commands.server.ts";
import { cancelMeeting } from "#app/domain/meetings/commands.server.ts";
import { lookAtAddresses } from "#app/domain/meetings/needs.server.ts";
import { leaveGroup } from "#app/domain/membership/commands.server.ts";
import { listCopies, listToPrint, markAsGiven } from "#app/domain/papers/copies.server.ts";
import { readPapers } from "#app/domain/papers/queries.server.ts";
import { getPapersToSend, sendPapers } from "#app/domain/papers/send.server.ts";
import { changeCommunicationNeeds } from "#app/domain/people/contact.server.ts";
import { stopEmails } from "#app/domain/people/email-choices.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { contactPreferences, outbox } from "#db/schema/index.ts";
import type { CommunicationNeed } from "#db/vocabulary.ts";
import { countStatements, explainStatements } from "#tests/count-statements.ts";
import { createActor, createGroup, createMeeting, createMember, joinGroup } from "#tests/factories.ts";
import { pdf } from "#tests/made-files.ts";

const status = (code: number) => expect.objectContaining({ status: code });

beforeEach(() => void db.delete(outbox).run());

/** Somebody in the group, under a name by which the lists show them. */
function person(group: { id: string }, name: string, needs: CommunicationNeed[] = []): string {
  const { id } = createMember({ name, nameToShow: name });
  joinGroup(id, group.id);
  const address = needs.includes("post") ? "1 Example Street" : "";
  if (needs.length > 0)
    changeCommunicationNeeds(getActor(id), { needs, details: "", address, agreed: "yes" });
  return id;
}

function story() {
  const group = createGroup();
  const facilitator = createActor("facilitator", group);
  const meeting = createMeeting(group);
  proposeItem(facilitator, group.slug, meeting.id, { title: "Parking at the hospital", minutes: 10 });
  const at = [facilitator, group.slug, meeting.id] as const;
  const send = (formVersion = "0") => sendPapers(...at, { formVersion });
  // The facilitator, who is in the group too, is in each list.
  const copies = (round?: number) =>
    listCopies(...at, round).copies.filter(({ memberId }) => memberId !== facilitator.id);
  const states = () => Object.fromEntries(copies().map(({ name, state }) => [name, state]));
  const toPrint = () =>
    listToPrint(...at)
      .people.map(({ name }) => name)
      .sort();
  return { group, facilitator, meeting, at, send, copies, states, toPrint };
}

async function deliver(refused?: string): Promise<Envelope[]> {
  const sent: Envelope[] = [];
  await sendDueEmails(async (envelope) => {
    if (envelope.subject.startsWith("Papers") && refused && envelope.text.includes(refused))
      throw Object.assign(new Error("no such address"), { responseCode: 550 });
    sent.push(envelope);
  });
  return sent.filter(({ subject, text }) => subject.startsWith("Papers") && !text.startsWith("Hello Member"));
}

describe("papers go to everybody in the group, in the form that each asked for", () => {
  test("by email with the agenda, in large print as a page, on paper by post; and the list says who got what", async () => {
    const { group, facilitator, meeting, at, send, states, toPrint } = story();
    person(group, "Ella");
    person(group, "Lara", ["largePrint"]);
    person(group, "Pat", ["post", "largePrint"]);
    const file = { name: "map.pdf", bytes: new Uint8Array(pdf()) };
    addDocument(facilitator, group.slug, { title: "A map", folder: "", meeting: meeting.id, file });
    expect(send()).toEqual({ ok: true, number: 1 });
    expect(states()).toEqual({ Ella: "onItsWay", Lara: "onItsWay", Pat: "toPrint" });

    const emails = await deliver();
    const [toElla, toLara] = ["Ella", "Lara"].map((name) =>
      emails.find(({ text }) => text.startsWith(`Hello ${name}`)),
    );
    expect(emails).toHaveLength(2);
    for (const form of [toElla?.text, toElla?.html, toLara?.text, toLara?.html]) {
      expect(form).toContain("1. Parking at the hospital, at");
      expect(form).toContain("A map");
      expect(form).toContain(`/meetings/${meeting.id}/papers`);
    }
    expect(toLara?.text).toContain("papers?print=large");
    expect(toElla?.text).not.toContain("print=large");
    expect(states()).toEqual({ Ella: "emailed", Lara: "emailed", Pat: "toPrint" });

    expect(toPrint()).toEqual(["Pat"]);
    const people = listToPrint(...at).people.map(({ memberId }) => memberId);
    expect(listToPrint(...at).people[0]?.isLarge).toBe(true);
    expect(markAsGiven(...at, { people })).toEqual({ ok: true, count: 1 });
    expect(markAsGiven(...at, { people }), "once").toEqual({ ok: false, reason: "none" });
    expect(states().Pat).toBe("given");
    expect(toPrint()).toEqual([]);
  });

  test("who wants no emails, or whose address is refused, is to get them on paper", async () => {
    const { group, send, states, toPrint } = story();
    stopEmails(getActor(person(group, "Nora")));
    person(group, "Rita");
    person(group, "Ella");
    send();
    expect(toPrint()).toEqual(["Nora"]);
    await deliver("Hello Rita");
    expect(states()).toEqual({ Nora: "toPrint", Rita: "toPrint", Ella: "emailed" });
    expect(toPrint()).toEqual(["Nora", "Rita"]);
  });

  test("who has paused everything, has died or left gets nothing: no email, no letter, no address on the sheet", async () => {
    const { group, facilitator, at, send, states, toPrint } = story();
    const [paused, died, dies, leaves] = ["Paul", "Dora", "Don", "Lea"].map((name) =>
      person(group, name, ["post"]),
    ) as [string, string, string, string];
    const told = { groupId: group.id, toldBy: "her son", recordedById: facilitator.id };
    inTransaction((tx) => pauseUntil(tx, getActor(paused), paused, "2199-01-01"));
    inTransaction((tx) => markAsDied(tx, facilitator, died, told));
    send();
    expect(states()).toEqual({ Don: "toPrint", Lea: "toPrint" });
    inTransaction((tx) => markAsDied(tx, facilitator, dies, told));
    leaveGroup(getActor(leaves), group.slug);
    expect(toPrint()).toEqual([]);
    expect(lookAtAddresses(...at).people).toEqual([]);
    expect(await deliver()).toEqual([]);
  });

  test("what somebody needs is used only as far as they agreed that it is shown", () => {
    const { group, copies, send } = story();
    const quiet = person(group, "Quinn", ["largePrint"]);
    db.update(contactPreferences)
      .set({ needsAgreedAt: null })
      .where(eq(contactPreferences.memberId, quiet))
      .run();
    send();
    expect(copies()).toMatchObject([{ name: "Quinn", isLarge: false, state: "onItsWay" }]);
  });
});

test("two who send at once send once, and sending again is a second round to everybody", () => {
  const { group, copies, send } = story();
  person(group, "Ella");
  expect([send(), send()]).toEqual([
    { ok: true, number: 1 },
    { ok: false, reason: "sentMeanwhile" },
  ]);
  person(group, "Late");
  expect(send("1")).toEqual({ ok: true, number: 2 });
  const names = (round?: number) => copies(round).map(({ name }) => name);
  expect([names(1), names(2), names()]).toEqual([["Ella"], ["Ella", "Late"], ["Ella", "Late"]]);
  expect(() => names(3)).toThrow(status(404));
});

test("papers of a meeting that has begun or is cancelled are not sent, nor told by what was on its way", async () => {
  const { group, facilitator, meeting, send } = story();
  person(group, "Ella");
  send();
  cancelMeeting(facilitator, group.slug, meeting.id, { reason: "The hall is closed." });
  expect(await deliver()).toEqual([]);
  expect(send("1")).toEqual({ ok: false, reason: "closed" });
  const past = createMeeting(group, { startsAt: new Date(Date.now() - 3_600_000) });
  expect(sendPapers(facilitator, group.slug, past.id, { formVersion: "0" })).toEqual({
    ok: false,
    reason: "closed",
  });
});

test("documents are chosen of the group's own, and one that is removed is in no papers", () => {
  const { group, facilitator, meeting, at } = story();
  const other = createGroup();
  const file = { name: "map.pdf", bytes: new Uint8Array(pdf()) };
  const add = (by: typeof facilitator, slug: string) => {
    const added = addDocument(by, slug, { title: "A map", folder: "", file });
    return added.ok ? added.documentId : "";
  };
  const [own, foreign] = [add(facilitator, group.slug), add(createActor("facilitator", other), other.slug)];
  chooseDocuments(...at, { documents: [own, foreign] });
  expect(listDocumentsOfMeeting(meeting.id).map(({ id }) => id)).toEqual([own]);
  const member = createActor("groupMember", group);
  expect(readPapers(member, group.slug, meeting.id).documents).toHaveLength(1);
  chooseDocuments(...at, { documents: [] });
  expect(listDocumentsOfMeeting(meeting.id)).toEqual([]);
  chooseDocuments(...at, { documents: [own] });
  removeDocument(facilitator, group.slug, own);
  expect(readPapers(member, group.slug, meeting.id).documents).toEqual([]);
});

test("only the group's facilitators send papers and see who got them; its members read them", () => {
  const { group, meeting, send } = story();
  person(group, "Ella");
  send();
  const member = createActor("groupMember", group);
  const stranger = createActor("facilitator", createGroup());
  for (const act of [getPapersToSend, listCopies, listToPrint]) {
    expect(() => act(member, group.slug, meeting.id)).toThrow(status(403));
    expect(() => act(stranger, group.slug, meeting.id)).toThrow(status(404));
  }
  expect(readPapers(member, group.slug, meeting.id).agenda).toHaveLength(1);
  expect(() => readPapers(stranger, group.slug, meeting.id)).toThrow(status(404));
});

test("the list costs 300 people as many statements as 5, through indexes", () => {
  const { group, at, send } = story();
  const fill = (people: number) => {
    for (let n = 0; n < people; n++) person(group, `Person ${n}`, n % 2 ? ["post"] : []);
  };
  const look = () => void listCopies(...at);
  fill(5);
  send();
  const few = countStatements(look);
  db.transaction(() => fill(295));
  send("1");
  expect(countStatements(look)).toBe(few);
  expect(listCopies(...at).copies).toHaveLength(100);
  expect(explainStatements(look).filter((step) => /^SCAN/.test(step))).toEqual([]);
});
