import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { possibleMentions } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { takeOut } from "../spans.ts";
import { findText, writeText } from "../texts-of-groups.server.ts";
import { getMention } from "./queries.server.ts";

/**
 * Says "a member" where a facilitator found that the words name somebody who has gone, and leaves all other words: they have
 * looked at this text.
 *
 * @param places of the words that go, by their number in the text
 * @returns how many went
 * @throws Response as `getMention`
 */
export function settleMention(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  { places, textHash }: { places: readonly number[]; textHash: string },
): Result<{ taken: number }, "changed"> {
  const mention = getMention(actor, slug, id);
  if (mention.textHash !== textHash || (places.length > 0 && mention.marked.length === 0))
    return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const spans = mention.marked.filter((_, at) => places.includes(at));
    const at = findText(mention.place, mention);
    if (at && spans.length > 0) writeText(at, takeOut(at.text, spans, []).text);
    tx.delete(possibleMentions).where(eq(possibleMentions.id, mention.id)).run();
    recordEvent(tx, actor, "group.namesLookedAt", { groupId: mention.groupId });
    return { ok: true, taken: spans.length };
  });
}
