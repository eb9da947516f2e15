import { eq } from "drizzle-orm";
import { getActor } from "#app/domain/people/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import { newId, newRandomId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import {
  agendaItems,
  answers,
  attendances,
  corrections,
  emailChanges,
  feedback,
  feedbackDrafts,
  groups,
  invitations,
  meetings,
  members,
  memberships,
  notes,
  notesItems,
  offices,
  organisations,
  publicItems,
  recommendationFeedback,
  recommendations,
  sites,
  stages,
  themes,
  tumourGroups,
} from "#db/schema/index.ts";
import type { NotesState, Office } from "#db/vocabulary.ts";

/** Factories are named for states: what a test needs to be true before its story begins. */

type GroupRow = typeof groups.$inferSelect;
type Place = { group?: GroupRow; organisationId?: string };

let counter = 0;
const next = () => ++counter;

export function createGroup(values: Partial<typeof groups.$inferInsert> = {}): GroupRow {
  const n = next();
  return db
    .insert(groups)
    .values({
      id: newId(),
      slug: `group-${n}`,
      name: `Group ${n}`,
      level: "local",
      towns: `Town ${n}`,
      about: "About this group",
      joinRule: "open",
      createdAt: now(),
      ...values,
    })
    .returning()
    .get();
}

export function createCounty(): GroupRow {
  return createGroup({ name: "Kent and Medway Cancer Action Partnership", level: "partnership" });
}

export function createOrganisation(values: Partial<typeof organisations.$inferInsert> = {}) {
  const n = next();
  return db
    .insert(organisations)
    .values({ id: newId(), odsCode: `T${n}`, name: `Trust ${n}`, kind: "trust", ...values })
    .returning()
    .get();
}

export function createSite(organisationId: string, values: Partial<typeof sites.$inferInsert> = {}) {
  const n = next();
  return db
    .insert(sites)
    .values({
      id: newId(),
      organisationId,
      odsCode: `T${n}S`,
      name: `Hospital ${n}`,
      town: `Town ${n}`,
      ...values,
    })
    .returning()
    .get();
}

export function createTheme(values: Partial<typeof themes.$inferInsert> = {}) {
  const n = next();
  return db
    .insert(themes)
    .values({
      id: `theme-${n}`,
      category: "General",
      name: `Theme ${n}`,
      description: "About it",
      position: n,
      ...values,
    })
    .returning()
    .get();
}

export function createMember(values: Partial<typeof members.$inferInsert> = {}) {
  const n = next();
  const email = values.email ?? `member${n}@example.com`;
  return db
    .insert(members)
    .values({
      id: newId(),
      email,
      emailKey: email.toLowerCase(),
      name: `Member ${n}`,
      nameToShow: `Member ${n}`,
      status: "active",
      houseRulesAcceptedAt: now(),
      emailConfirmedAt: now(),
      createdAt: now(),
      ...values,
    })
    .returning()
    .get();
}

/** A change of address that the new one has not answered yet. */
export function createEmailChange(member = createMember()) {
  const newEmail = `new-${member.email}`;
  return db
    .insert(emailChanges)
    .values({ id: newId(), memberId: member.id, oldEmail: member.email, newEmail, createdAt: now() })
    .returning()
    .get();
}

/** Someone logged in: a plain member, a member of a group, or the holder of an office in its place. */
export function createActor(
  role: "member" | "groupMember" | Office,
  place: Place | GroupRow = {},
): MemberActor {
  const { group, organisationId }: Place = "slug" in place ? { group: place } : place;
  const member = createMember();
  if (group && role !== "member") joinGroup(member.id, group.id);
  if (role !== "member" && role !== "groupMember") {
    const inGroup = role === "facilitator" || role === "representative";
    db.insert(offices)
      .values({
        id: newId(),
        office: role,
        memberId: member.id,
        groupId: inGroup ? group?.id : null,
        organisationId: role === "reviewer" ? organisationId : null,
        startsOn: "2020-01-01",
      })
      .run();
  }
  return getActor(member.id);
}

export function joinGroup(memberId: string, groupId: string): void {
  db.insert(memberships).values({ id: newId(), groupId, memberId, joinedAt: now() }).run();
}

/** An invitation to a group that was sent just now. */
export function createInvitation(group: GroupRow, member: { id: string; email: string }) {
  const who = { groupId: group.id, memberId: member.id, email: member.email };
  return db
    .insert(invitations)
    .values({ id: newId(), ...who, state: "sent", createdAt: now(), sentAt: now() })
    .returning()
    .get();
}

/** One comment, published to the group unless the test says otherwise. */
export function createFeedback(values: Partial<typeof feedback.$inferInsert> & { groupId: string }) {
  const n = next();
  const row = {
    id: newRandomId(),
    reference: `KM-26-${String(n).padStart(5, "0")}`,
    draftId: newId(),
    authorId: values.authorId === undefined ? createMember().id : values.authorId,
    voice: "own" as const,
    timeBand: "lastMonth" as const,
    wentWell: "The nurse rang when she said she would.",
    couldBeBetter: "Parking took an hour.",
    audience: "group" as const,
    mayCount: true,
    maySummarise: true,
    mayQuote: true,
    mayContact: false,
    source: "online" as const,
    state: "published" as const,
    sentAt: now(),
    publishedAt: now(),
    ...values,
  };
  return db.insert(feedback).values(row).returning().get();
}

/** A recommendation that a group is writing, with feedback underneath where the test says which. */
export function createRecommendation(
  group: GroupRow,
  feedbackId?: string,
  values: Partial<typeof recommendations.$inferInsert> = {},
) {
  const n = next();
  const row = db
    .insert(recommendations)
    .values({
      id: newId(),
      reference: `KM-R-26-${String(n).padStart(5, "0")}`,
      groupId: group.id,
      ownerGroupId: values.ownerOrganisationId ? null : group.id,
      title: `A quiet room ${n}`,
      asks: "Keep a room free.",
      why: "People heard hard news in the corridor.",
      doneWhen: "A room is free.",
      state: "draft",
      sinceOn: "2026-01-05",
      dueOn: "2026-02-02",
      createdAt: now(),
      movedAt: now(),
      ...values,
    })
    .returning()
    .get();
  if (feedbackId)
    db.insert(recommendationFeedback)
      .values({ recommendationId: row.id, feedbackId, gatheredAt: now() })
      .run();
  return row;
}

/** The row as the database has it now. */
export function reloadFeedback(id: string) {
  return db.select().from(feedback).where(eq(feedback.id, id)).get();
}

/** A meeting of a group, a week from now unless the test says otherwise. */
export function createMeeting(group: GroupRow, values: Partial<typeof meetings.$inferInsert> = {}) {
  const startsAt = values.startsAt ?? new Date(now().getTime() + 7 * 24 * 60 * 60 * 1000);
  return db
    .insert(meetings)
    .values({
      id: newId(),
      groupId: group.id,
      title: `Meeting ${next()}`,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 2 * 60 * 60 * 1000),
      place: "Village hall",
      link: "https://meet.example.org/room",
      access: "Step-free entrance",
      createdAt: now(),
      ...values,
    })
    .returning()
    .get();
}

/** Somebody in the group who gave this answer to a meeting. */
export function createAnswer(
  meeting: { id: string; groupId: string },
  state: (typeof answers.$inferInsert)["state"] = "coming",
): string {
  const { id: memberId } = createMember();
  joinGroup(memberId, meeting.groupId);
  db.insert(answers).values({ meetingId: meeting.id, memberId, state, answeredAt: now() }).run();
  return memberId;
}

/** Notes of a meeting with one item, in the state that the test needs; `public` is agreed and published to everyone. */
export function createNotes(
  meeting: { id: string; groupId: string },
  state: NotesState | "public",
  values: Partial<typeof notes.$inferInsert> = {},
) {
  const isAgreed = state === "agreed" || state === "public";
  const published = { publicEdition: "published" as const, publishedAt: now(), namesCheckedAt: now() };
  const row = db
    .insert(notes)
    .values({
      id: newId(),
      meetingId: meeting.id,
      groupId: meeting.groupId,
      state: state === "public" ? "agreed" : state,
      reviewEndsAt: state === "review" ? new Date(now().getTime() + 7 * 24 * 60 * 60 * 1000) : null,
      agreedAt: isAgreed ? now() : null,
      ...(state === "public" && published),
      updatedAt: now(),
      ...values,
    })
    .returning()
    .get();
  const words = { title: "Parking", said: "It takes an hour." };
  const item = { id: newId(), notesId: row.id, position: 1, ...words };
  db.insert(notesItems).values(item).run();
  if (state === "public")
    db.insert(publicItems)
      .values({ itemId: item.id, ...words, decisions: "", actions: "" })
      .run();
  return row;
}

/** An item of an agenda, on it unless the test says otherwise. */
export function createAgendaItem(
  meetingId: string,
  values: Partial<typeof agendaItems.$inferInsert> = {},
): string {
  const id = newId();
  const state = values.state ?? "accepted";
  const position = state === "accepted" ? next() : null;
  db.insert(agendaItems)
    .values({ id, meetingId, title: "Parking", state, position, createdAt: now(), ...values })
    .run();
  return id;
}

/** A correction that somebody suggested to an item of notes, and that waits for an answer. */
export function createCorrection(
  values: Pick<typeof corrections.$inferInsert, "notesId" | "itemId" | "authorId" | "text">,
): string {
  const id = newId();
  db.insert(corrections)
    .values({ id, state: "open", createdAt: now(), ...values })
    .run();
  return id;
}

/** Someone of the group who came to a meeting, or sent apologies. */
export function createAttendance(
  notesId: string,
  memberId: string,
  values: Partial<typeof attendances.$inferInsert> = {},
) {
  const row = { id: newId(), notesId, memberId, name: "", attendance: "came" as const, isNamed: true };
  db.insert(attendances)
    .values({ ...row, ...values })
    .run();
}

/** A draft with every answer that must be given, ready to be sent. */
export function createDraft(
  author: MemberActor,
  values: Partial<typeof feedbackDrafts.$inferInsert> & { groupId: string | null },
) {
  return db
    .insert(feedbackDrafts)
    .values({
      id: newId(),
      authorId: author.id,
      voice: "own",
      isOrganisationUnsure: !values.organisationId,
      timeBand: "lastMonth",
      wentWell: "The nurse rang when she said she would.",
      couldBeBetter: "Parking took an hour.",
      audience: "group",
      createdAt: now(),
      updatedAt: now(),
      ...values,
    })
    .returning()
    .get();
}

export function createStage(values: Partial<typeof stages.$inferInsert> = {}) {
  const n = next();
  return db
    .insert(stages)
    .values({ id: `stage-${n}`, name: `Stage ${n}`, position: n, ...values })
    .returning()
    .get();
}

export function createTumourGroup(values: Partial<typeof tumourGroups.$inferInsert> = {}) {
  const n = next();
  return db
    .insert(tumourGroups)
    .values({ id: `tumour-${n}`, name: `Tumour group ${n}`, position: n, ...values })
    .returning()
    .get();
}
