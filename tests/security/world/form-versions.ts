import { versionOfConcerns } from "#app/domain/feedback/concerns/queries.server.ts";
import { findWaitingVersion, versionOfWaiting } from "#app/domain/feedback/versions/queries.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { versionOfQuotations } from "#app/domain/reports/issued/contents.server.ts";
import { versionOfReport } from "#app/domain/reports/issued/preview.server.ts";
import { getVersion } from "#app/domain/reports/issued/queries.server.ts";
import { shownEntry, shownResponse, shownResponseToFeedback, shownText } from "#tests/as-read.ts";
import type { Made } from "./world.ts";

type Comment = Parameters<typeof versionOfConcerns>[0];

/** What the forms show of the words that somebody decides about, by what they are about. */
export function formVersionsOf(
  { moderator: moderatorId }: Record<"moderator", string>,
  {
    recommendations,
    recommendationEntries,
    responses,
    reportVersions,
  }: Pick<Made, "recommendations" | "recommendationEntries" | "responses" | "reportVersions">,
  { changed, worrying }: { changed: Comment; worrying: Comment },
): Made["formVersions"] {
  const moderator = getActor(moderatorId);
  const inWork = [reportVersions.written, reportVersions.toSign, reportVersions.ofCounty];
  const waiting = findWaitingVersion(changed);
  return {
    texts: of(Object.values(recommendations), shownText),
    responses: of(Object.values(recommendations), shownResponse),
    entries: {
      ...of([recommendationEntries.passed, recommendationEntries.held], (id) =>
        shownEntry(recommendations.acceptedByB, id),
      ),
      ...of([recommendationEntries.waiting], (id) => shownEntry(recommendations.joint, id)),
    },
    responsesToFeedback: of([responses.waiting, responses.published], (id) =>
      shownResponseToFeedback(moderator, id),
    ),
    quotations: of(inWork, versionOfQuotations),
    reports: of(inWork, (id) => versionOfReport(getVersion(moderator, id))),
    concerns: versionOfConcerns(worrying),
    otherWords: waiting ? versionOfWaiting(waiting) : "",
  };
}

function of(ids: readonly string[], shown: (id: string) => string): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, shown(id)]));
}
