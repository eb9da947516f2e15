import { describe, expect, test } from "vitest";
import { describeHeld } from "#app/domain/feedback/codes/held.server.ts";
import { setPlace } from "#app/domain/feedback/places/commands.server.ts";
import { codeHolder } from "#app/domain/policy.ts";
import type { feedback } from "#db/schema/index.ts";
import {
  createActor,
  createCounty,
  createFeedback,
  createGroup,
  createOrganisation,
  createSite,
  reloadFeedback,
} from "#tests/factories.ts";

const county = createCounty();
const group = createGroup({ towns: "Dover, Deal" });
const trust = createOrganisation();
const site = createSite(trust.id, { name: "Buckland Hospital", town: "Dover" });
const moderator = createActor("moderator");

function unsure(values: Partial<typeof feedback.$inferInsert> = {}) {
  return createFeedback({
    groupId: county.id,
    authorId: null,
    isWithoutAccount: true,
    state: "submitted",
    publishedAt: null,
    placeKind: "notSure",
    organisationId: null,
    ...values,
  });
}

describe("a moderator says where it was, for a writer who was not sure", () => {
  test("and whom it concerns and which group hears of it follow; its writer sees it", () => {
    const comment = unsure();
    expect(setPlace(moderator, comment.reference, { where: site.id, placeName: "" })).toEqual({ ok: true });
    const { placeKind, siteId, organisationId, groupId } = reloadFeedback(comment.id) ?? {};
    expect({ placeKind, siteId, organisationId, groupId }).toEqual({
      placeKind: "hospital",
      siteId: site.id,
      organisationId: trust.id,
      groupId: group.id,
    });
    const held = describeHeld(codeHolder(comment.id));
    expect(held.place).toBe(`Buckland Hospital, ${trust.name}`);
    expect(held.changes.map(({ detail }) => detail).join(" ")).toContain("A moderator said where it was");
  });

  test("can mend what they said, until somebody else reads it", () => {
    const comment = unsure();
    setPlace(moderator, comment.reference, { where: site.id, placeName: "" });
    expect(setPlace(moderator, comment.reference, { where: "outside", placeName: "" })).toEqual({ ok: true });
    expect(reloadFeedback(comment.id)).toMatchObject({ placeKind: "outside", organisationId: null });
    for (const other of [
      unsure({ state: "published", publishedAt: new Date() }),
      unsure({ placeKind: "gp" }),
    ])
      expect(setPlace(moderator, other.reference, { where: site.id, placeName: "" })).toEqual({
        ok: false,
        reason: "changed",
      });
  });

  test("the group that its writer chose stays", () => {
    const chosen = createGroup();
    const comment = unsure({ groupId: chosen.id });
    setPlace(moderator, comment.reference, { where: site.id, placeName: "" });
    expect(reloadFeedback(comment.id)?.groupId).toBe(chosen.id);
  });

  test("not sure is no place, and neither is what the list does not have", () => {
    const comment = unsure();
    for (const where of ["notSure", "the moon"])
      expect(setPlace(moderator, comment.reference, { where, placeName: "" })).toEqual({
        ok: false,
        reason: "notOnOffer",
      });
  });

  test("nobody says it of their own", () => {
    const own = unsure({ authorId: moderator.id, isWithoutAccount: false });
    expect(() => setPlace(moderator, own.reference, { where: site.id, placeName: "" })).toThrow(
      expect.objectContaining({ status: 403 }),
    );
  });
});
