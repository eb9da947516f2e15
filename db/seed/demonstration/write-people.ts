import { DAY } from "#app/lib/durations.ts";
import type { SelfDescription } from "#db/vocabulary.ts";
import type { Transaction } from "../../client.server.ts";
import { members, memberships } from "../../schema/index.ts";
import type { Author } from "./authors.ts";
import { CAST_DOMAIN } from "./cast.ts";
import type { Comment } from "./comments.ts";
import { idOf } from "./groups.ts";
import type { Ids } from "./ids.ts";
import type { Random } from "./random.ts";

/**
 * Keeps an account for everyone who wrote, made some days before their first comment, and in their group since. Nobody
 * can log in with one: they have no passwords.
 *
 * @returns the id of each by the author's number
 */
export function writePeople(
  tx: Transaction,
  authors: readonly Author[],
  comments: readonly Comment[],
  groupIds: ReadonlyMap<string, string>,
  { ids, random }: { ids: Ids; random: Random },
): Map<number, string> {
  const firstComments = new Map<number, Date>();
  for (const { authorNumber, sentAt } of comments.toReversed()) firstComments.set(authorNumber, sentAt);

  const memberIds = new Map<number, string>();
  for (const [number, author] of authors.entries()) {
    const wroteAt = firstComments.get(number);
    if (!wroteAt) continue;
    const createdAt = new Date(wroteAt.getTime() - random.between(1, 40) * DAY);
    const id = ids.idAt(createdAt);
    const email = `writer-${number + 1}@${CAST_DOMAIN}`;
    const described = random.chance(0.7) ? describe(author) : null;
    tx.insert(members)
      .values({
        id,
        email,
        emailKey: email,
        name: author.name,
        nameToShow: author.name,
        createdAt,
        houseRulesAcceptedAt: createdAt,
        emailConfirmedAt: createdAt,
        status: "active",
        ...(described && { selfDescription: described, selfDescriptionConsentAt: createdAt }),
      })
      .run();
    // The partnership is joined by invitation, and everyone may tell it.
    if (author.group !== "km-cap") {
      const groupId = idOf(groupIds, author.group);
      const joinedAt = new Date(createdAt.getTime() + 600_000);
      tx.insert(memberships)
        .values({ id: ids.idAt(joinedAt), memberId: id, groupId, joinedAt })
        .run();
    }
    memberIds.set(number, id);
  }
  return memberIds;
}

function describe({ voice }: Author): SelfDescription {
  if (voice === "own") return "patient";
  return voice === "caredFor" || voice === "died" ? "carer" : "other";
}
