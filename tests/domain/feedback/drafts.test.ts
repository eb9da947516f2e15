import { describe, expect, test } from "vitest";
import { listChoices } from "#app/domain/feedback/drafts/choices.server.ts";
import { deleteDraft, saveAnswer, saveTexts } from "#app/domain/feedback/drafts/commands.server.ts";
import { findPlaceAfter } from "#app/domain/feedback/drafts/places.server.ts";
import { getDraft, getSituation, hasDrafts, listDrafts } from "#app/domain/feedback/drafts/queries.server.ts";
import { NOT_SURE } from "#app/domain/feedback/drafts/questions.ts";
import { startDraft } from "#app/domain/feedback/drafts/starting.server.ts";
import {
  createActor,
  createCounty,
  createDraft,
  createGroup,
  createOrganisation,
  createSite,
  createStage,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const county = createCounty();

describe("starting", () => {
  test("begins with the group of the link when the writer is in it", () => {
    const group = createGroup();
    const author = createActor("groupMember", group);
    const { draftId } = startDraft(author, { group: group.slug });
    expect(getDraft(author, draftId)).toMatchObject({ groupId: group.id, voice: null, wentWell: "" });
  });

  test("begins with the group of the link, joined or not, and leaves it open for an archived one", () => {
    const author = createActor("groupMember", createGroup());
    const [another, archived] = [createGroup(), createGroup({ archivedAt: new Date() })];
    const groupOf = (slug: string) => getDraft(author, startDraft(author, { group: slug }).draftId).groupId;
    expect(groupOf(another.slug)).toBe(another.id);
    expect(groupOf(archived.slug)).toBeNull();
  });

  test("a second press finds the draft that was not touched, and a touched one is left alone", () => {
    const author = createActor("member");
    const first = startDraft(author, {}).draftId;
    expect(startDraft(author, {}).draftId).toBe(first);
    saveAnswer(author, first, "whose-care", { voice: "own" });
    expect(startDraft(author, {}).draftId).not.toBe(first);
    expect(listDrafts(author)).toHaveLength(2);
  });
});

describe("saving answers", () => {
  test("each step keeps its own answer", () => {
    const author = createActor("member");
    const draft = createDraft(author, { groupId: county.id });
    saveAnswer(author, draft.id, "when", { timeBand: "longerAgo" });
    expect(getDraft(author, draft.id)).toEqual({
      ...draft,
      timeBand: "longerAgo",
      updatedAt: expect.any(Date),
    });
  });

  test("a new answer clears what hung on the old one", () => {
    const author = createActor("member");
    const [first, second] = [createOrganisation(), createOrganisation()];
    const site = createSite(first.id);
    const draft = createDraft(author, {
      groupId: county.id,
      voice: "someoneElse",
      basis: "asked",
      rating: "good",
      organisationId: first.id,
      siteId: site.id,
    });

    saveAnswer(author, draft.id, "organisation", { organisationId: second.id, isOrganisationUnsure: false });
    expect(getDraft(author, draft.id)).toMatchObject({ organisationId: second.id, siteId: null });
    saveAnswer(author, draft.id, "whose-care", { voice: "died" });
    expect(getDraft(author, draft.id)).toMatchObject({ voice: "died", basis: null, rating: null });
    saveAnswer(author, draft.id, "whose-care", { voice: "own" });
    expect(getDraft(author, draft.id)).toMatchObject({ voice: "own", basis: null });
  });

  test("the same answer again clears nothing", () => {
    const author = createActor("member");
    const organisation = createOrganisation();
    const site = createSite(organisation.id);
    const values = { organisationId: organisation.id, siteId: site.id };
    const draft = createDraft(author, { groupId: county.id, ...values });
    saveAnswer(author, draft.id, "organisation", {
      organisationId: organisation.id,
      isOrganisationUnsure: false,
    });
    expect(getDraft(author, draft.id).siteId).toBe(site.id);
  });

  test("an id that the page did not offer is no answer", () => {
    const author = createActor("member");
    const draft = createDraft(author, { groupId: county.id, organisationId: createOrganisation().id });
    const closed = createOrganisation({ endsOn: "2013-03-31" });
    const elsewhere = createSite(createOrganisation().id);
    const refused = { ok: false, reason: "notOnOffer" };
    expect(
      saveAnswer(author, draft.id, "group", { groupId: createGroup({ level: "board" }).id }),
    ).toMatchObject(refused);
    expect(saveAnswer(author, draft.id, "organisation", { organisationId: closed.id })).toMatchObject(
      refused,
    );
    expect(saveAnswer(author, draft.id, "site", { siteId: elsewhere.id })).toMatchObject(refused);
    expect(saveAnswer(author, draft.id, "stage", { stageId: "none-such" })).toMatchObject(refused);
    expect(saveAnswer(author, draft.id, "stage", { stageId: createStage().id })).toMatchObject({ ok: true });
    expect(getDraft(author, draft.id).groupId).toBe(county.id);
  });

  test("what is typed is kept as it is typed, half a sentence and nothing alike", () => {
    const author = createActor("member");
    const draft = createDraft(author, { groupId: county.id });
    saveTexts(author, draft.id, { wentWell: "  The nurse ", couldBeBetter: "" });
    expect(getDraft(author, draft.id)).toMatchObject({ wentWell: "  The nurse ", couldBeBetter: "" });
  });

  test.each(["moderator", "administrator", "member"] as const)("a %s reaches nobody else's draft", (role) => {
    const draft = createDraft(createActor("member"), { groupId: county.id });
    const other = createActor(role);
    expect(() => getDraft(other, draft.id)).toThrow(status(404));
    expect(() => saveAnswer(other, draft.id, "when", { timeBand: "longerAgo" })).toThrow(status(404));
    expect(() => saveTexts(other, draft.id, { wentWell: "", couldBeBetter: "" })).toThrow(status(404));
  });
});

describe("deleting", () => {
  test("takes a draft away with its words, once however often one presses", () => {
    const author = createActor("member");
    const [draft, kept] = [
      createDraft(author, { groupId: county.id }),
      createDraft(author, { groupId: county.id }),
    ];
    deleteDraft(author, draft.id);
    deleteDraft(author, draft.id);
    expect(() => getDraft(author, draft.id)).toThrow(status(404));
    expect(listDrafts(author).map(({ draft: { id } }) => id)).toEqual([kept.id]);
    expect(hasDrafts(author)).toBe(true);
    deleteDraft(author, kept.id);
    expect(hasDrafts(author)).toBe(false);
  });

  test.each(["moderator", "administrator", "member"] as const)("is nothing that a %s can do", (role) => {
    const author = createActor("member");
    const draft = createDraft(author, { groupId: county.id });
    deleteDraft(createActor(role), draft.id);
    expect(getDraft(author, draft.id)).toEqual(draft);
  });
});

describe("what is offered", () => {
  test("for whose care, someone who has died as an answer of its own", () => {
    const author = createActor("member");
    const draft = createDraft(author, { groupId: county.id });
    expect(listChoices(author, "whose-care", draft)).toEqual([
      { value: "own", label: "Mine" },
      { value: "caredFor", label: "Someone I care for" },
      { value: "died", label: "Someone who has died" },
      { value: "someoneElse", label: "Someone else" },
    ]);
  });

  test("the groups joined first, then every other local one, and the county last", () => {
    const [before, group] = [createGroup({ name: "A group" }), createGroup({ name: "Z group" })];
    const board = createGroup({ level: "board" });
    const author = createActor("groupMember", group);
    const offered = listChoices(author, "group", createDraft(author, { groupId: null })) ?? [];
    expect(offered.at(0)).toEqual({ value: group.id, label: group.name });
    expect(offered.map(({ value }) => value)).toContain(before.id);
    expect(offered.map(({ value }) => value)).not.toContain(board.id);
    expect(offered.at(-1)).toEqual({
      value: county.id,
      label: "The whole of Kent and Medway",
      hint: county.name,
    });
  });

  test("a group that is archived takes no more feedback", () => {
    const group = createGroup({ archivedAt: new Date() });
    const author = createActor("groupMember", group);
    const draft = createDraft(author, { groupId: group.id });
    expect(getSituation(author, draft).groupIds).toContain(county.id);
    expect(getSituation(author, draft).groupIds).not.toContain(group.id);
  });

  test("those who give care today, and that one is not sure", () => {
    const author = createActor("member");
    const trust = createOrganisation({ name: "A trust" });
    createOrganisation({ name: "A commissioner", kind: "commissioner" });
    createOrganisation({ name: "A merged trust", endsOn: "2020-03-31" });
    createOrganisation({ name: "A trust to come", startsOn: "2999-01-01" });
    const draft = createDraft(author, { groupId: county.id, organisationId: trust.id });
    createSite(trust.id, { name: "Closed hospital", endsOn: "2015-01-01" });
    const site = createSite(trust.id, { name: "Open hospital" });

    const organisations = listChoices(author, "organisation", draft)?.map(({ label }) => label) ?? [];
    expect(organisations).toContain("A trust");
    expect(organisations.at(-1)).toBe("I am not sure");
    expect(organisations.filter((name) => /commissioner|merged|to come/.test(name))).toEqual([]);
    expect(listChoices(author, "site", draft)).toEqual([
      { value: site.id, label: "Open hospital" },
      { value: NOT_SURE, label: "I am not sure" },
    ]);
  });
});

test("words that may identify someone come up after the last question, and after new words only", () => {
  const author = createActor("member");
  const clean = createDraft(author, { groupId: county.id });
  const named = createDraft(author, { groupId: county.id, wentWell: "Mrs Jones was kind." });
  expect(findPlaceAfter(author, clean, "sharing", "onward")).toBe("check");
  expect(findPlaceAfter(author, named, "sharing", "onward")).toBe("check-details");
  expect(findPlaceAfter(author, named, "experience", "check")).toBe("check-details");
  expect(findPlaceAfter(author, named, "when", "check")).toBe("check");
});
