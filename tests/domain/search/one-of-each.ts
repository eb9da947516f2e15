import { newId } from "#app/lib/ids.ts";
import { db, sqlite } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import {
  createFeedback,
  createGroup,
  createMeeting,
  createMember,
  createOrganisation,
  createSite,
} from "../../factories.ts";

/** A piece of each kind, and beside it what is on its way and no piece yet. */
export function makeOneOfEach(): void {
  const group = createGroup();
  const trust = createOrganisation();
  createSite(trust.id);
  const [jane, tom] = [createMember(), createMember()];
  const at = new Date("2026-05-06T10:00:00Z");
  const told = createFeedback({
    groupId: group.id,
    organisationId: trust.id,
    authorId: jane.id,
    state: "published",
    publishedAt: at,
  });
  createFeedback({ groupId: group.id, state: "submitted" });
  createFeedback({
    groupId: group.id,
    state: "published",
    publishedAt: at,
    placeKind: "gp",
    placeName: "The surgery",
  });
  const ofVisitor = createFeedback({
    groupId: group.id,
    state: "published",
    publishedAt: at,
    isWithoutAccount: true,
    authorId: null,
    mayQuote: true,
  });
  db.insert(tables.feedbackAgreements)
    .values({
      feedbackId: ofVisitor.id,
      about: "quoting",
      because: "quotation",
      proposedAt: at,
      agreedAt: at,
    })
    .run();
  db.insert(tables.feedbackVersions)
    .values({
      id: newId(),
      feedbackId: told.id,
      state: "waiting",
      wentWell: "New",
      couldBeBetter: "",
      createdAt: at,
    })
    .run();
  for (const state of ["published", "waiting"] as const)
    db.insert(tables.feedbackResponses)
      .values({
        id: newId(),
        feedbackId: told.id,
        organisationId: trust.id,
        kind: "explained",
        state,
        text: "We have changed it",
        createdAt: at,
        publishedAt: at,
      })
      .run();
  for (const state of ["draft", "review", "agreed"] as const) writeNotes(group, state, [jane.id, tom.id]);
  db.insert(tables.documents)
    .values({ id: newId(), groupId: group.id, title: "Terms", kind: "pdf", size: 1, addedAt: at })
    .run();
  db.insert(tables.glossaryTerms)
    .values({ id: newId(), term: "PALS", termKey: "pals", meaning: "Advice", updatedAt: at })
    .run();
  publishRecommendation(group.id, trust.id);
  issueReport(trust.id);
}

function writeNotes(
  group: ReturnType<typeof createGroup>,
  state: "draft" | "review" | "agreed",
  came: string[],
) {
  const meeting = createMeeting(group);
  const at = new Date("2026-05-06T10:00:00Z");
  const notesId = newId();
  db.insert(tables.notes)
    .values({
      id: notesId,
      meetingId: meeting.id,
      groupId: group.id,
      state,
      reviewEndsAt: at,
      agreedAt: state === "agreed" ? at : null,
      publicEdition: state === "agreed" ? "published" : "none",
      publishedAt: at,
      namesCheckedAt: at,
      updatedAt: at,
    })
    .run();
  const itemId = newId();
  db.insert(tables.notesItems)
    .values({ id: itemId, notesId, position: 1, title: "Parking", said: "Full" })
    .run();
  db.insert(tables.decisions).values({ id: newId(), itemId, position: 1, text: "To write" }).run();
  db.insert(tables.actions)
    .values({
      id: newId(),
      itemId,
      groupId: group.id,
      position: 1,
      text: "Write",
      owner: "Jane",
      ownerId: came[0] ?? null,
      isDueNextMeeting: false,
      writtenAt: at,
    })
    .run();
  db.insert(tables.attendances)
    .values(
      came.map((memberId, index) => ({
        id: newId(),
        notesId,
        memberId,
        name: "",
        attendance: index === 0 ? ("came" as const) : ("apologies" as const),
        isNamed: true,
      })),
    )
    .run();
  db.insert(tables.addenda)
    .values({ id: newId(), notesId, text: "Later", isPublic: true, createdAt: at })
    .run();
  if (state !== "agreed") return;
  db.insert(tables.publicItems)
    .values({ itemId, title: "Parking", said: "Full", decisions: "To write", actions: "Write" })
    .run();
}

function publishRecommendation(groupId: string, organisationId: string): void {
  const at = new Date("2026-05-06T10:00:00Z");
  const words = { title: "More chairs", asks: "Chairs", why: "None", doneWhen: "There are" };
  for (const [number, acceptedAt] of [at, null, at].entries())
    db.insert(tables.recommendations)
      .values({
        id: newId(),
        reference: `KM-R-${number + 1}`,
        groupId,
        ...words,
        state: "accepted",
        ownerOrganisationId: organisationId,
        acceptedAt,
        textPassedAt: at,
        createdAt: at,
        movedAt: at,
      })
      .run();
  const { id = "", reference = "" } = db.select().from(tables.recommendations).get() ?? {};
  db.insert(tables.publishedChanges)
    .values({
      recommendationId: id,
      reference,
      outcome: "changed",
      title: "More chairs",
      groupId,
      askedBy: "Weald",
      askedOn: "2026-05-06",
      organisationId,
      heldBy: "Trust",
      text: "There are twelve",
      changedAt: at,
    })
    .run();
}

function issueReport(organisationId: string): void {
  const at = new Date("2026-05-06T10:00:00Z");
  const period = {
    scope: "organisation",
    placeId: organisationId,
    period: "month",
    startsOn: "2026-04-01",
  } as const;
  const reportId = newId();
  const releaseId = newId();
  // Of what was released there is nothing here: a report is made of its own text.
  sqlite().pragma("foreign_keys = off");
  db.insert(tables.issuedReports)
    .values({ id: reportId, slug: "april", place: "Trust", createdAt: at, ...period })
    .run();
  const document = {
    period: "April 2026",
    headline: ["Many"],
    sections: [{ heading: "Waits", words: "Long" }],
    asks: [],
  };
  db.insert(tables.reportVersions)
    .values({
      id: newId(),
      reportId,
      state: "issued",
      origin: "first",
      reason: "",
      releaseId,
      draftedAt: at,
      version: 1,
      issuedAt: at,
      document: JSON.stringify(document),
      sha256: "0",
    })
    .run();
  sqlite().pragma("foreign_keys = on");
}
