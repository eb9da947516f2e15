import { eq } from "drizzle-orm";
import { hashText } from "#app/domain/erasure/spans.ts";
import { db } from "#db/client.server.ts";
import * as tables from "#db/schema/index.ts";
import { createMember } from "../../factories.ts";
import { canariesFor } from "./canary.ts";

type People = Record<"member" | "otherMember" | "facilitator" | "administrator" | "moderator", string>;

/** What people asked of us about themselves, by post too, and what must be kept or left because of it. */
export function makeOwnData(ids: People, groupId: string, notesItem: string) {
  const request = (name: string, values: Partial<typeof tables.postRequests.$inferInsert>) => {
    const id = crypto.randomUUID();
    const words = canariesFor(tables.postRequests, name, "none") as { reason: string };
    const asked = { kind: "copy", state: "asked", keepsFeedback: true, askedAt: new Date() } as const;
    db.insert(tables.postRequests)
      .values({ id, memberId: ids.otherMember, ...asked, ...words, ...values })
      .run();
    return id;
  };
  const settled = { settledAt: new Date(), settledById: ids.administrator } as const;
  const requests = {
    asked: request("asked", {}),
    byAdministrator: request("byAdministrator", { memberId: ids.member, askedById: ids.administrator }),
    agreed: request("agreed", { state: "agreed", ...settled }),
    stopped: request("stopped", { state: "stopped", kind: "erasure", ...settled }),
  };

  const canaries = canariesFor(tables.members, "died", "weald");
  const { id: died } = createMember({ ...canaries, emailKey: canaries.email?.toLowerCase() });
  const diedMembership = crypto.randomUUID();
  db.insert(tables.memberships)
    .values({ id: diedMembership, memberId: died, groupId, joinedAt: new Date() })
    .run();
  db.insert(tables.absences)
    .values({
      memberId: died,
      kind: "died",
      beganAt: new Date(),
      groupId,
      recordedById: ids.facilitator,
      ...(canariesFor(tables.absences, "died", "weald") as { toldBy: string }),
    })
    .run();

  db.insert(tables.formerNames)
    .values({
      id: crypto.randomUUID(),
      memberId: ids.otherMember,
      heldFrom: new Date(),
      heldUntil: new Date(),
      ...(canariesFor(tables.formerNames, "former", "none") as { name: string }),
    })
    .run();
  // A word of notes that may name somebody who has gone.
  const mention = crypto.randomUUID();
  const { said = "" } =
    db.select().from(tables.notesItems).where(eq(tables.notesItems.id, notesItem)).get() ?? {};
  const place = { place: "notes_items", rowId: notesItem, part: "said" } as const;
  db.insert(tables.possibleMentions)
    .values({ id: mention, groupId, ...place, spans: "0-4", textHash: hashText(said), foundOn: "2026-01-01" })
    .run();

  const hold = crypto.randomUUID();
  db.insert(tables.retentionHolds)
    .values({
      id: hold,
      memberId: ids.otherMember,
      heldById: ids.moderator,
      heldAt: new Date(),
      ...(canariesFor(tables.retentionHolds, "held", "none") as { reason: string }),
    })
    .run();
  const inGroup = db
    .select({ id: tables.memberships.id })
    .from(tables.memberships)
    .where(eq(tables.memberships.memberId, ids.member))
    .get();
  return {
    requests,
    memberships: { died: diedMembership, alive: inGroup?.id ?? "" },
    hold,
    mention,
    mentionHash: hashText(said),
    died,
  };
}
