import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { sealContact } from "#app/domain/people/sealed-contact.server.ts";
import { DAY } from "#app/lib/durations.ts";
import { newId, newRandomId } from "#app/lib/ids.ts";
import type { CommunicationNeed } from "#db/vocabulary.ts";
import type { Transaction } from "../../client.server.ts";
import {
  agendaItems,
  answers,
  communicationNeeds,
  contactPreferences,
  documentContents,
  documents,
  folders,
  joinRequests,
  meetings,
  memberships,
  pollDates,
  polls,
} from "../../schema/index.ts";
import { writePapers } from "./write-papers.ts";
import { writeWithoutEmail } from "./write-without-email.ts";

/** How long the first items take. */
const MINUTES = [10, 20, 40];

type Told = { groupId: string; authorId: string; askerId: string; seededAt: Date };

/** What one group has around its next meeting: answers, an agenda with a proposal, a poll, a paper, a request to join. */
export function writeAttending(tx: Transaction, { groupId, authorId, askerId, seededAt }: Told): void {
  const next = tx
    .select({ id: meetings.id, startsAt: meetings.startsAt, endsAt: meetings.endsAt })
    .from(meetings)
    .where(and(eq(meetings.groupId, groupId), sql`${meetings.startsAt} > ${seededAt.getTime()}`))
    .orderBy(asc(meetings.startsAt))
    .get();
  if (!next) return;
  tx.update(meetings)
    .set({ isStepFree: true, hasHearingLoop: true, hasLargePrint: true, places: 20 })
    .where(eq(meetings.id, next.id))
    .run();
  writeAnswers(tx, next.id, groupId, seededAt);
  writeAgenda(tx, next.id, authorId, seededAt);
  writePoll(tx, groupId, next, seededAt);
  writeWithoutEmail(tx, { groupId, meetingId: next.id, addedById: authorId, seededAt });
  const documentId = writePaper(tx, groupId, authorId, seededAt);
  writePapers(tx, { groupId, meetingId: next.id, documentId, sentById: authorId, seededAt });
  const reason = "I was treated at Maidstone last year, and would like to help others.";
  tx.insert(joinRequests)
    .values({ id: newId(), groupId, memberId: askerId, state: "asked", reason, askedAt: seededAt })
    .run();
}

function writeAnswers(tx: Transaction, meetingId: string, groupId: string, seededAt: Date): void {
  const people = tx
    .select({ memberId: memberships.memberId })
    .from(memberships)
    .where(and(eq(memberships.groupId, groupId), isNull(memberships.leftAt)))
    .orderBy(asc(memberships.joinedAt), asc(memberships.id))
    .limit(14)
    .all();
  for (const [index, { memberId }] of people.entries()) {
    const state = index % 5 === 3 ? "maybe" : index % 5 === 4 ? "notComing" : "coming";
    const answeredAt = new Date(seededAt.getTime() - (people.length - index) * DAY);
    tx.insert(answers).values({ meetingId, memberId, state, answeredAt }).run();
    writeNeeds(tx, memberId, index, answeredAt);
  }
}

/** What some of those who come need, as they told it, with an address of nobody. */
const NEEDS: { index: number; needs: CommunicationNeed[]; details: string; address: string }[] = [
  {
    index: 0,
    needs: ["largePrint", "post"],
    details: "",
    address: "12 Example Street\nExample Town",
  },
  { index: 2, needs: ["bsl"], details: "I need to know who the interpreter is a week before.", address: "" },
  { index: 6, needs: ["largePrint"], details: "", address: "" },
];

function writeNeeds(tx: Transaction, memberId: string, index: number, needsAgreedAt: Date): void {
  const told = NEEDS.find((one) => one.index === index);
  if (!told) return;
  const details = sealContact(memberId, "details", told.details);
  const address = sealContact(memberId, "address", told.address);
  tx.insert(contactPreferences)
    .values({ memberId, emails: "asItHappens", details, address, needsAgreedAt })
    .run();
  for (const need of told.needs) tx.insert(communicationNeeds).values({ memberId, need }).run();
}

/** Items of a planned meeting get their lengths; what the last meeting left open stands after them. */
function writeAgenda(tx: Transaction, meetingId: string, authorId: string, createdAt: Date): void {
  for (const [index, minutes] of MINUTES.entries())
    tx.update(agendaItems)
      .set({ minutes })
      .where(and(eq(agendaItems.meetingId, meetingId), eq(agendaItems.position, index + 1)))
      .run();
  const proposal = { title: "A quiet room to wait in", minutes: 15, proposedById: authorId };
  tx.insert(agendaItems)
    .values({ id: newId(), meetingId, ...proposal, state: "proposed", createdAt })
    .run();
}

function writePoll(
  tx: Transaction,
  groupId: string,
  next: { startsAt: Date; endsAt: Date },
  createdAt: Date,
): void {
  const pollId = newId();
  tx.insert(polls)
    .values({
      id: pollId,
      groupId,
      title: "Visit to the radiotherapy department",
      place: "Maidstone Hospital",
      link: "",
      state: "open",
      createdAt,
    })
    .run();
  for (const weeks of [5, 6, 7]) {
    const later = (moment: Date) => new Date(moment.getTime() + weeks * 7 * DAY);
    tx.insert(pollDates)
      .values({ id: newId(), pollId, startsAt: later(next.startsAt), endsAt: later(next.endsAt) })
      .run();
  }
}

function writePaper(tx: Transaction, groupId: string, addedById: string, addedAt: Date): string {
  const folderId = newId();
  tx.insert(folders).values({ id: folderId, groupId, name: "How we work", createdAt: addedAt }).run();
  const documentId = newRandomId();
  const bytes = onePage("How we work together: listen, be kind, and name nobody.");
  tx.insert(documents)
    .values({
      id: documentId,
      groupId,
      folderId,
      title: "How we work together",
      kind: "pdf",
      size: bytes.length,
      addedById,
      addedAt,
    })
    .run();
  tx.insert(documentContents).values({ documentId, bytes }).run();
  return documentId;
}

/** The smallest PDF that has a line of words on it. */
function onePage(words: string): Buffer {
  const text = `BT /F1 14 Tf 60 760 Td (${words}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  return Buffer.from(
    `${file}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    "latin1",
  );
}
