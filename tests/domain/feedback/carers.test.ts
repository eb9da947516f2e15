import { describe, expect, test } from "vitest";
import { agreeToSuggestion, changeText } from "#app/domain/feedback/changes/commands.server.ts";
import { describeTextToChange, findOpenSuggestion } from "#app/domain/feedback/changes/queries.server.ts";
import { suggestChanges } from "#app/domain/feedback/checks/commands.server.ts";
import { listToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { describeHeld, downloadHeld } from "#app/domain/feedback/codes/held.server.ts";
import { submitFeedback, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { listBereavementSupport } from "#app/domain/feedback/concerns/help.server.ts";
import { hasOpenConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { findPlaceAfter, listFoundWords } from "#app/domain/feedback/drafts/places.server.ts";
import { tellMore } from "#app/domain/feedback/more/commands.server.ts";
import { getOwnFeedback } from "#app/domain/feedback/queries.server.ts";
import { onlyTexts } from "#app/domain/feedback/texts.ts";
import { describeOtherTexts, findWaitingVersion } from "#app/domain/feedback/versions/queries.server.ts";
import { codeHolder } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { contactDetails, type feedback, feedbackCodes } from "#db/schema/index.ts";
import {
  createActor,
  createDraft,
  createFeedback,
  createGroup,
  createOrganisation,
  reloadFeedback,
} from "#tests/factories.ts";

const OWN = "I had to give up work.";
const moderator = createActor("moderator");

function toldByVisitor(values: Partial<typeof feedback.$inferInsert> = {}) {
  const comment = createFeedback({
    groupId: createGroup().id,
    authorId: null,
    isWithoutAccount: true,
    state: "submitted",
    publishedAt: null,
    voice: "caredFor",
    basis: "agreed",
    ...values,
  });
  db.insert(feedbackCodes).values({ feedbackId: comment.id, keyName: "test", hash: comment.id }).run();
  return { comment, holder: codeHolder(comment.id) };
}

describe("what a carer says for themselves", () => {
  test("is sent with a draft, looked through like the other texts, and left out where it is not asked", () => {
    const group = createGroup();
    const writer = createActor("groupMember", group);
    const asCarer = { groupId: group.id, voice: "caredFor", basis: "agreed" } as const;
    const draft = createDraft(writer, {
      ...asCarer,
      carerText: "My number is 07700 900123. I feel like ending it all.",
    });
    expect(listFoundWords(writer, draft)).toContain("07700 900123");
    expect(findPlaceAfter(writer, draft, "experience", "onward")).toBe("carer");
    expect(findPlaceAfter(writer, draft, "carer", "onward")).toBe("get-help");
    const sent = submitFeedback(writer, draft.id);
    if (!sent.ok) throw new Error(sent.reason);
    const own = getOwnFeedback(writer, sent.reference);
    expect(own.carerText).toBe(draft.carerText);
    expect(hasOpenConcerns(own)).toBe(true);
    expect(listToCheck(moderator).items.find((item) => item.reference === sent.reference)).toMatchObject({
      detailsFound: 1,
      isForToday: true,
    });

    const other = createDraft(writer, { groupId: group.id, voice: "own", carerText: OWN });
    const sentToo = submitFeedback(writer, other.id);
    expect(sentToo.ok && getOwnFeedback(writer, sentToo.reference).carerText).toBe("");
  });

  test("is told later behind a code: at once while nobody reads it, and by a moderator once it is published", () => {
    const { comment, holder } = toldByVisitor();
    expect(tellMore(holder, "carer", { carerText: OWN })).toMatchObject({ ok: true, next: "tumour-group" });
    expect(describeHeld(holder).passages.carerText).toBe(OWN);
    expect(reloadFeedback(comment.id)?.wentWell).toBe(comment.wentWell);

    const read = toldByVisitor({ state: "published", publishedAt: now() });
    tellMore(read.holder, "carer", { carerText: OWN });
    expect(reloadFeedback(read.comment.id)?.carerText).toBe("");
    expect(findWaitingVersion(read.comment)).toMatchObject({
      carerText: OWN,
      wentWell: read.comment.wentWell,
    });
    expect(describeOtherTexts(read.comment)[0]?.carerText).toBe(OWN);
  });

  test("is not asked of a patient, nor of what cannot be changed any more", () => {
    for (const values of [
      { voice: "own", basis: null },
      { state: "withdrawn", wentWell: "", couldBeBetter: "", withdrawnAt: now() },
    ] as const) {
      const { holder } = toldByVisitor(values);
      expect(tellMore(holder, "carer", { carerText: OWN })).toEqual({ ok: false, reason: "notOnOffer" });
    }
  });

  test("can be changed, suggested by a moderator, downloaded, and goes when it is withdrawn", () => {
    const { comment, holder } = toldByVisitor({ carerText: OWN });
    expect(describeTextToChange(comment)).toMatchObject({ hasCarer: true, stored: { carerText: OWN } });
    changeText(holder, comment.reference, {
      ...onlyTexts(comment),
      carerText: "I gave up my work at Ford.",
    });
    const shown = { state: "submitted", changedAt: reloadFeedback(comment.id)?.changedAt ?? null } as const;
    const words = { ...onlyTexts(comment), carerText: "I gave up my work." };
    expect(
      suggestChanges(moderator, comment.reference, { ...shown, ...words, reason: "It names a firm." }),
    ).toEqual({
      ok: true,
    });
    agreeToSuggestion(holder, comment.reference, findOpenSuggestion(comment)?.id ?? "");
    expect(downloadHeld(holder, []).carerText).toBe("I gave up my work.");
    withdrawFeedback(holder, comment.reference);
    expect(reloadFeedback(comment.id)?.carerText).toBe("");
  });
});

describe("support after somebody has died", () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const contact = (organisationId: string, expiresOn: string, telephone: string) =>
    db
      .insert(contactDetails)
      .values({
        id: newId(),
        kind: "bereavement",
        organisationId,
        telephone,
        email: "",
        link: "",
        hours: "",
        note: "",
        owner: "Bereavement team",
        confirmedOn: day(-400),
        expiresOn,
      })
      .run();

  test("is that of the place, or all that we know of, and never what has expired", () => {
    const [here, there, nowhere] = [createOrganisation(), createOrganisation(), createOrganisation()];
    expect(listBereavementSupport({ organisationId: here.id })).toEqual([]);
    contact(here.id, day(30), "01632 960001");
    contact(there.id, day(30), "01632 960002");
    contact(nowhere.id, day(-1), "01632 960003");
    const numbers = (organisationId: string | null) =>
      listBereavementSupport({ organisationId })
        .map(({ telephone }) => telephone)
        .sort();
    expect(numbers(here.id)).toEqual(["01632 960001"]);
    expect(numbers(nowhere.id)).toEqual(["01632 960001", "01632 960002"]);
    expect(numbers(null)).toEqual(["01632 960001", "01632 960002"]);
  });

  test("stands behind a code for who was bereaved, and for nobody else", () => {
    expect(
      describeHeld(toldByVisitor({ voice: "died", basis: null, rating: null }).holder).support,
    ).not.toBeNull();
    expect(describeHeld(toldByVisitor().holder).support).toBeNull();
  });
});
