import { excerpt } from "#app/lib/excerpt.ts";
import { formatDate } from "#app/lib/london.ts";
import { getGroup } from "../../groups/queries.server.ts";
import { inGroup } from "../../people/holders.server.ts";
import type { Actor } from "../../policy.ts";
import { authorizeFor } from "../queries.server.ts";
import { listSupportingDecisions, listToGather } from "./queries.server.ts";

/** Enough first words to know a comment by, in characters. */
const FIRST_WORDS = 110;

/** The decisions of the last meetings: older ones were dealt with. */
const DECISIONS_OFFERED = 12;

/**
 * A group that a recommendation can be begun for, and what the page for it offers.
 *
 * @throws Response 404 without such a group, 403 for those who do not run it
 */
export function getGroupToGatherFor(actor: Actor, slug: string | undefined) {
  const group = getGroup(slug);
  authorizeFor(actor, "recommendation:write", inGroup(group.id));
  return {
    group: { slug: group.slug, name: group.name },
    ...describeToGather(actor, group.id),
  };
}

/**
 * What a page offers to put under a recommendation, in words.
 *
 * @param theme of which theme; of any when null
 * @param ticked what was chosen before another theme was asked for, and stays chosen
 */
export function describeToGather(
  actor: Actor,
  groupId: string,
  theme: string | null = null,
  ticked: readonly string[] = [],
) {
  return {
    comments: listToGather(actor, groupId, theme, ticked).map(
      ({ reference, wentWell, couldBeBetter, publishedAt, pin }) => ({
        reference,
        text: excerpt(couldBeBetter || wentWell, FIRST_WORDS),
        about: [reference, publishedAt && formatDate(publishedAt), pin && `pinned: ${pin}`]
          .filter(Boolean)
          .join(" · "),
      }),
    ),
    decisions: listSupportingDecisions(groupId)
      .slice(0, DECISIONS_OFFERED)
      .map(({ id, text, startsAt }) => ({
        id,
        text,
        about: `Meeting on ${formatDate(startsAt)}`,
      })),
  };
}
