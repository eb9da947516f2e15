import { migrate } from "#db/migrate.ts";
import { environment } from "#environment";
import type { Principal } from "./principals.ts";

/**
 * node make.ts
 *
 * Makes the world of the access tests and prints it: every principal with an open session, and the things that they
 * may or may not reach, with a canary in every column of words. Rows are written as they are, not through commands:
 * the commands are what is tested.
 */
migrate(environment().databasePath);
const { eq } = await import("drizzle-orm");
const { startSession, SESSION_COOKIE } = await import("#app/auth/session.server.ts");
const { hashPassword } = await import("#app/auth/password.server.ts");
const { db, sqlite } = await import("#db/client.server.ts");
const tables = await import("#db/schema/index.ts");
const { seedFacts } = await import("#db/seed/seed.ts");
const make = await import("../../factories.ts");
const { canariesFor } = await import("./canary.ts");
const { makeAccountsAndOffices } = await import("./accounts-and-offices.ts");
const { makeConversation } = await import("./conversation.ts");
const { makeImportsAndGlossary } = await import("./imports-and-glossary.ts");
const { makeJoiningAndDocuments } = await import("./joining-and-documents.ts");
const { makeWithoutAccount } = await import("./without-account.ts");
const { makePlanning } = await import("./planning.ts");
const { makeNeeds } = await import("./needs.ts");
const { makeWithoutEmail } = await import("./without-email.ts");
const { makePapers } = await import("./papers.ts");
const { makeOwnData } = await import("./own-data.ts");
const { makeReports } = await import("./reports.ts");
const { makeRecommendations } = await import("./recommendations.ts");

const DAY = 24 * 60 * 60 * 1000;
const PASSWORD = "meadow lantern quiet harbour";
const passwordHash = await hashPassword(PASSWORD);
seedFacts();

const org = { a: organisation("RWF"), b: organisation("RVV") };
const county = group("county", "partnership", { joinRule: "ask" });
const weald = group("weald", "local", { parentId: county.id });
const coast = group("coast", "local", { parentId: county.id });
group("archived", "local", { parentId: county.id, archivedAt: new Date(Date.now() - DAY) });

const ids = {
  member: person("member", "weald"),
  otherMember: person("otherMember", "coast"),
  carer: person("carer", "weald"),
  facilitator: person("facilitator", "weald"),
  otherFacilitator: person("otherFacilitator", "coast"),
  reviewer: person("reviewer", "a"),
  otherReviewer: person("otherReviewer", "b"),
  moderator: person("moderator", "none"),
  administrator: person("administrator", "none"),
  representative: person("representative", "weald"),
} satisfies Record<Exclude<Principal, "visitor">, string>;

for (const who of [ids.member, ids.carer, ids.representative]) make.joinGroup(who, weald.id);
make.joinGroup(ids.otherMember, coast.id);
// What is over reaches nowhere: a membership that was left, an office that has ended, one that is still to come.
const left = { id: crypto.randomUUID(), groupId: weald.id, memberId: ids.otherMember };
db.insert(tables.memberships)
  .values({ ...left, joinedAt: new Date(Date.now() - 9 * DAY), leftAt: new Date(Date.now() - DAY) })
  .run();
office("facilitator", ids.carer, { groupId: coast.id }, { startsOn: "2020-01-01", endsOn: "2021-01-01" });
office("moderator", ids.otherMember, {}, { startsOn: "2999-01-01" });
db.update(tables.members)
  .set({ selfDescription: "carer", selfDescriptionConsentAt: new Date() })
  .where(eq(tables.members.id, ids.carer))
  .run();
const facilitatorOffices = {
  weald: office("facilitator", ids.facilitator, { groupId: weald.id }),
  coast: office("facilitator", ids.otherFacilitator, { groupId: coast.id }),
};
office("reviewer", ids.reviewer, { organisationId: org.a });
office("reviewer", ids.otherReviewer, { organisationId: org.b });
office("moderator", ids.moderator);
office("administrator", ids.administrator);
office("representative", ids.representative, { groupId: weald.id });

makeNeeds(ids.member, "member", "weald");
makeNeeds(ids.otherMember, "otherMember", "coast");

const comments = {
  wealdForGroup: feedback("wealdForGroup", "weald", ids.member, {
    organisationId: org.a,
    placeKind: "gp",
  }),
  wealdForStaff: feedback("wealdForStaff", "weald", ids.member, { organisationId: org.b, audience: "staff" }),
  coastForGroup: feedback("coastForGroup", "coast", ids.otherMember, {
    organisationId: org.b,
    placeKind: "gp",
    mayContact: true,
  }),
  byCarer: feedback("byCarer", "weald", ids.carer, {
    voice: "someoneElse",
    basis: "agreed",
    mayContact: true,
  }),
  waiting: feedback("waiting", "weald", ids.member, {
    organisationId: org.a,
    state: "submitted",
    placeKind: "notSure",
  }),
  worrying: feedback("worrying", "weald", ids.member, { organisationId: org.a, state: "submitted" }),
  suggested: feedback("suggested", "weald", ids.member, { organisationId: org.a, state: "suggested" }),
  held: feedback("held", "coast", ids.otherMember, {
    organisationId: org.b,
    state: "held",
    passOnAskedAt: new Date(),
  }),
  passedOn: feedback("passedOn", "coast", ids.otherMember, {
    organisationId: org.b,
    state: "passedOn",
    passOnAskedAt: new Date(),
    passedOnAt: new Date(),
  }),
  refused: feedback("refused", "weald", ids.member, { organisationId: org.a, state: "refused" }),
  withdrawn: feedback("withdrawn", "weald", ids.member, {
    state: "withdrawn",
    wentWell: "",
    couldBeBetter: "",
    carerText: "",
    checkReason: null,
    withdrawnAt: new Date(),
  }),
  moderatorsOwn: feedback("moderatorsOwn", "county", ids.moderator, {
    organisationId: org.a,
    state: "submitted",
  }),
};
makeWithoutAccount(
  feedback("byVisitor", "weald", null, { state: "submitted", isWithoutAccount: true }).id,
  ids.carer,
  ids.moderator,
);
db.insert(tables.accountArrivals).values({ memberId: ids.member, path: "/groups" }).run();
// Written down by a facilitator for somebody without an account: one waits, one is published.
const entries = {
  wealdEntry: entry("wealdEntry", "weald", { state: "submitted", enteredById: ids.facilitator }),
  coastEntry: entry("coastEntry", "coast", { enteredById: ids.otherFacilitator }),
};
const conversation = makeConversation(ids, org, comments);

const sameExperience = { feedbackId: comments.wealdForGroup.id, memberId: ids.carer, createdAt: new Date() };
db.insert(tables.sameExperiences).values(sameExperience).run();

db.insert(tables.feedbackTakers)
  .values({
    id: crypto.randomUUID(),
    feedbackId: comments.wealdForGroup.id,
    organisationId: org.a,
    memberId: ids.reviewer,
    takenAt: new Date(),
  })
  .run();
db.insert(tables.feedbackPins)
  .values({
    feedbackId: comments.wealdForGroup.id,
    groupId: weald.id,
    pinnedAt: new Date(),
    ...(canariesFor(tables.feedbackPins, "wealdForGroup", "weald") as { reason: string }),
  })
  .run();

const suggestion = suggest("suggested", comments.suggested.id, {});
suggest("declined", comments.waiting.id, { declinedAt: new Date() });
db.insert(tables.feedbackConcerns)
  .values([
    { ...concern("worrying"), feedbackId: comments.worrying.id, kind: "mayIdentify", outcome: null },
    { ...concern("cleared"), feedbackId: comments.waiting.id, kind: "mayIdentify", clearedAt: new Date() },
  ])
  .run();
const shift = crypto.randomUUID();
db.insert(tables.rotaShifts)
  .values({
    id: shift,
    memberId: ids.moderator,
    level: "first",
    startsOn: "2020-01-01",
    endsOn: "2999-01-01",
  })
  .run();

const drafts = {
  memberDraft: draft("memberDraft", "member", weald.id),
  otherDraft: draft("otherDraft", "otherMember", coast.id),
  countyDraft: draft("countyDraft", "carer", county.id),
};

const meetings = {
  wealdComing: meeting("wealdComing", weald, 7),
  wealdPublic: meeting("wealdPublic", weald, -7),
  wealdMembers: meeting("wealdMembers", weald, -14),
  wealdReview: meeting("wealdReview", weald, -17),
  wealdDraft: meeting("wealdDraft", weald, -21),
  coastComing: meeting("coastComing", coast, 7),
  coastMembers: meeting("coastMembers", coast, -14),
};
const items = {
  wealdPublic: notes("wealdPublic", "public"),
  wealdMembers: notes("wealdMembers", "agreed"),
  wealdReview: notes("wealdReview", "review"),
  wealdDraft: notes("wealdDraft", "draft"),
  coastMembers: notes("coastMembers", "agreed"),
};
db.insert(tables.publicItems)
  .values({
    itemId: items.wealdPublic.item,
    ...(canariesFor(tables.publicItems, "wealdPublic", "weald") as Record<
      "title" | "said" | "decisions" | "actions",
      string
    >),
  })
  .run();
// The facilitator came to the meeting whose notes wait to be sent.
db.insert(tables.attendances)
  .values({
    id: crypto.randomUUID(),
    notesId: items.wealdDraft.notes,
    memberId: ids.facilitator,
    name: "",
    attendance: "came",
    isNamed: true,
  })
  .run();
// The carer came to the meeting that is in review, and somebody without an account sent apologies.
const ofReview = { notesId: items.wealdReview.notes, isNamed: true };
db.insert(tables.attendances)
  .values([
    { ...ofReview, id: crypto.randomUUID(), memberId: ids.carer, name: "", attendance: "came" },
    {
      ...ofReview,
      id: crypto.randomUUID(),
      attendance: "apologies",
      ...(canariesFor(tables.attendances, "wealdReview", "weald") as { name: string }),
    },
  ])
  .run();
const corrections = { open: correction("open", {}), answered: correction("answered", { state: "declined" }) };
for (const [name, isPublic] of [
  ["wealdPublic", true],
  ["wealdMembers", false],
] as const)
  db.insert(tables.addenda)
    .values({
      id: crypto.randomUUID(),
      notesId: items[name].notes,
      isPublic,
      createdAt: new Date(),
      ...(canariesFor(tables.addenda, name, "weald") as { text: string }),
    })
    .run();
// An email that has gone wrong for good: what the mail server said is kept, and is nobody's to read.
db.insert(tables.outbox)
  .values({
    id: crypto.randomUUID(),
    kind: "feedbackPublished",
    memberId: ids.member,
    details: { feedbackId: comments.wealdForGroup.id },
    createdAt: new Date(),
    dueAt: new Date(),
    untoldAt: new Date(),
    ...(canariesFor(tables.outbox, "failed", "weald") as { untoldBecause: string }),
  })
  .run();
db.insert(tables.emails)
  .values({
    id: crypto.randomUUID(),
    kind: "feedbackPublished",
    memberId: ids.member,
    period: "2027-01-04T07:00:00.000Z",
    createdAt: new Date(),
    dueAt: new Date(),
    failedAt: new Date(),
    ...(canariesFor(tables.emails, "failed", "weald") as { lastError: string }),
  })
  .run();
db.insert(tables.groupEmailChoices)
  .values({ memberId: ids.member, groupId: weald.id, emails: "daily" })
  .run();

const accounts = await makeAccountsAndOffices(ids, {
  groupId: weald.id,
  otherGroupId: coast.id,
  organisationId: org.a,
});
const { imports, term } = makeImportsAndGlossary(ids, { weald: weald.id, coast: coast.id });
const rooms = makeJoiningAndDocuments(ids, { weald: weald.id, coast: coast.id, county: county.id });
const planning = makePlanning(ids, { weald: weald.id, coast: coast.id }, meetings);

makePapers({
  weald: {
    meetingId: meetings.wealdComing.id,
    documentId: rooms.documents.loose,
    sentById: ids.facilitator,
    has: ids.member,
    waits: ids.carer,
  },
  coast: {
    meetingId: meetings.coastComing.id,
    documentId: rooms.documents.ofCoast,
    sentById: ids.otherFacilitator,
    has: ids.otherFacilitator,
    waits: ids.otherMember,
  },
});

const asked = makeRecommendations(
  ids,
  { weald: weald.id, coast: coast.id },
  org,
  comments.wealdForGroup,
  items,
);

const ownData = makeOwnData(ids, weald.id, items.wealdDraft.item);
const withoutEmail = makeWithoutEmail({ weald: weald.id, coast: coast.id }, ids.facilitator);
const issued = makeReports(ids, { weald: weald.id }, org.a, comments.wealdForGroup);

if (process.env.WORLD === "quoted") {
  const { quoteEverywhere } = await import("./quoted-everywhere.ts");
  await quoteEverywhere(comments.wealdForGroup, ids);
}

const tokens: Record<string, string> = {};
for (const [name, id] of Object.entries(ids))
  tokens[name] = (await startSession(id, { isOwnDevice: false, hasSecondStep: true, device: "" })).token;

// Whoever showed who they are stays in that state for as long as the matrix takes.
db.update(tables.sessions)
  .set({ authenticatedAt: new Date(Date.now() + DAY) })
  .run();

// As a running portal has it: what is not counted yet would be counted in the middle of a case.
const { foldChanged } = await import("#app/domain/reports/working/changed.server.ts");
await foldChanged();
const { formVersionsOf } = await import("./form-versions.ts");
const formVersions = formVersionsOf(
  ids,
  { ...asked, ...conversation, ...issued },
  {
    changed: comments.byCarer,
    worrying: comments.worrying,
  },
);
process.stdout.write(
  JSON.stringify({
    cookieName: SESSION_COOKIE,
    password: PASSWORD,
    ids,
    tokens,
    comments: Object.fromEntries(Object.entries(comments).map(([name, { reference }]) => [name, reference])),
    entries,
    sentDraft: comments.wealdForGroup.draftId,
    drafts,
    meetings: Object.fromEntries(Object.entries(meetings).map(([name, { id }]) => [name, id])),
    items: Object.fromEntries(Object.entries(items).map(([name, { item }]) => [name, item])),
    actions: Object.fromEntries(Object.entries(items).map(([name, { action }]) => [name, action])),
    corrections,
    accounts,
    ownData,
    withoutEmail,
    imports,
    ...conversation,
    ...rooms,
    ...planning,
    ...asked,
    ...issued,
    formVersions,
    facilitatorOffices,
    term,
    suggestion,
    shift,
    theme: db.select().from(tables.themes).get()?.id,
    organisations: org,
  }),
);
sqlite().close();

function group(
  slug: string,
  level: "local" | "partnership",
  values: Partial<typeof tables.groups.$inferInsert> = {},
) {
  return make.createGroup({ slug, level, ...canariesFor(tables.groups, slug, slug), ...values });
}

function person(name: string, place: string): string {
  const canaries = canariesFor(tables.members, name, place);
  const { id } = make.createMember({ ...canaries, emailKey: canaries.email?.toLowerCase() });
  db.insert(tables.credentials).values({ memberId: id, passwordHash, changedAt: new Date() }).run();
  return id;
}

function office(
  name: "facilitator" | "reviewer" | "moderator" | "administrator" | "representative",
  memberId: string,
  place: { groupId?: string; organisationId?: string } = {},
  days: { startsOn: string; endsOn?: string } = { startsOn: "2020-01-01" },
): string {
  const id = crypto.randomUUID();
  db.insert(tables.offices)
    .values({ id, office: name, memberId, ...days, ...place })
    .run();
  return id;
}

function feedback(
  name: string,
  slug: "weald" | "coast" | "county",
  authorId: string | null,
  values: Partial<typeof tables.feedback.$inferInsert>,
) {
  const groupId = { weald, coast, county }[slug].id;
  const publishedAt = (values.state ?? "published") === "published" ? new Date() : null;
  const canaries = canariesFor(tables.feedback, name, slug);
  return make.createFeedback({ groupId, authorId, publishedAt, ...canaries, ...values });
}

function entry(
  name: string,
  slug: "weald" | "coast",
  values: Partial<typeof tables.feedback.$inferInsert>,
): string {
  const came = { source: "paper", receivedOn: "2026-02-03", consentWay: "signedForm" } as const;
  return feedback(name, slug, null, { ...came, ...values }).reference;
}

function suggest(
  name: string,
  feedbackId: string,
  values: Partial<typeof tables.feedbackSuggestions.$inferInsert>,
): string {
  const words = canariesFor(tables.feedbackSuggestions, name, "weald") as Record<
    "wentWell" | "couldBeBetter" | "carerText" | "reason",
    string
  >;
  const row = { id: crypto.randomUUID(), feedbackId, createdAt: new Date(), ...words, ...values };
  db.insert(tables.feedbackSuggestions).values(row).run();
  return row.id;
}

function concern(name: string) {
  const moments = { raisedAt: new Date(), dueAt: new Date(Date.now() + DAY) };
  return { id: crypto.randomUUID(), ...moments, ...canariesFor(tables.feedbackConcerns, name, "weald") };
}

function draft(name: string, author: "member" | "otherMember" | "carer", groupId: string): string {
  const canaries = canariesFor(tables.feedbackDrafts, name, author === "otherMember" ? "coast" : "weald");
  return make.createDraft(
    { id: ids[author], roles: [] },
    { groupId, organisationId: org.a, isOrganisationUnsure: false, ...canaries },
  ).id;
}

function meeting(name: string, place: typeof weald, days: number) {
  const startsAt = new Date(Date.now() + days * DAY);
  startsAt.setUTCHours(12, 0, 0, 0);
  return make.createMeeting(place, { startsAt, ...canariesFor(tables.meetings, name, place.slug) });
}

function notes(name: keyof typeof meetings, state: "draft" | "review" | "agreed" | "public") {
  const of = meetings[name];
  const slug = name.startsWith("weald") ? "weald" : "coast";
  const now = new Date();
  const notesId = crypto.randomUUID();
  const itemId = crypto.randomUUID();
  db.insert(tables.notes)
    .values({
      id: notesId,
      meetingId: of.id,
      groupId: of.groupId,
      state: state === "public" ? "agreed" : state,
      reviewEndsAt: state === "review" ? new Date(now.getTime() + 7 * DAY) : null,
      agreedAt: state === "public" || state === "agreed" ? now : null,
      publicEdition: state === "public" ? "published" : "none",
      publishedAt: state === "public" ? now : null,
      namesCheckedAt: state === "public" ? now : null,
      updatedAt: now,
      ...canariesFor(tables.notes, name, slug),
    })
    .run();
  const row = { id: itemId, notesId, position: 1 };
  const words = canariesFor(tables.notesItems, name, slug) as { title: string; said: string };
  db.insert(tables.notesItems)
    .values({ ...row, ...words })
    .run();
  const decision = canariesFor(tables.decisions, name, slug) as { text: string };
  db.insert(tables.decisions)
    .values({ id: crypto.randomUUID(), itemId, position: 1, ...decision })
    .run();
  // What came of it is written when it is closed: the one of the public notes is.
  const closed = state === "public" ? ({ state: "done", closedAt: now } as const) : { outcome: "" };
  const action = {
    id: crypto.randomUUID(),
    itemId,
    groupId: of.groupId,
    position: 1,
    isDueNextMeeting: true,
    writtenAt: now,
    ...(canariesFor(tables.actions, name, slug) as { text: string; owner: string }),
    ...closed,
  };
  db.insert(tables.actions).values(action).run();
  return { notes: notesId, item: itemId, action: action.id };
}

function correction(name: string, values: Partial<typeof tables.corrections.$inferInsert>): string {
  const { text = "", reason } = canariesFor(tables.corrections, name, "weald");
  const row = {
    id: crypto.randomUUID(),
    notesId: items.wealdReview.notes,
    itemId: items.wealdReview.item,
    authorId: ids.carer,
    text,
    state: "open" as const,
    createdAt: new Date(),
    ...(values.state && { reason, decidedAt: new Date() }),
    ...values,
  };
  db.insert(tables.corrections).values(row).run();
  return row.id;
}

function organisation(code: string): string {
  const found = db.select().from(tables.organisations).where(eq(tables.organisations.odsCode, code)).get();
  if (!found) throw new Error(`No organisation ${code}`);
  return found.id;
}
