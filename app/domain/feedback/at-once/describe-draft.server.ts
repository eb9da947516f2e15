import type { Draft } from "../drafts/questions.ts";
import { isCarer } from "../drafts/questions.ts";

/** A draft as the one page shows it. */
export function describeAsTold({ siteId, placeKind, placeName, ...draft }: Draft) {
  const { wentWell, couldBeBetter, audience, mayCount, mayQuote, mayContact } = draft;
  return {
    draft: draft.id,
    where: siteId ?? placeKind ?? "",
    placeName: placeName ?? "",
    wentWell,
    couldBeBetter,
    audience,
    uses: [mayCount && "use", mayQuote && "quote", mayContact && "contact"].filter((use) => use !== false),
  };
}

/** What was answered to the longer questions before it was sent from the one page. */
export function answersBegun(draft: Draft | undefined) {
  return {
    voice: draft?.voice ?? null,
    basis: draft?.basis ?? null,
    timeBand: draft?.timeBand ?? null,
    tumourGroupId: draft?.tumourGroupId ?? null,
    stageId: draft?.stageId ?? null,
    rating: draft?.rating ?? null,
    carerText: draft && isCarer(draft) ? draft.carerText.trim() : "",
  };
}
