import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { agendaItems, corrections, meetings, notes } from "#db/schema/index.ts";

/** Something that somebody proposed to a group: for the agenda of a meeting, or as a correction to notes. */
export type Proposal = { kind: "agendaItem" | "correction"; id: string; groupId: string };

/**
 * What of somebody's proposals goes and what stays, by what they chose. What stands in notes already is no proposal any more:
 * it is what the group talked about. What they took back goes in any case: nobody reads it.
 */
export function divideProposals(
  tx: Transaction,
  memberId: string,
  stays: (proposal: Pick<Proposal, "id">) => boolean,
): { going: Proposal[]; staying: Proposal[] } {
  const items = tx
    .select({ id: agendaItems.id, groupId: meetings.groupId, state: agendaItems.state })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(agendaItems.proposedById, memberId), isNull(agendaItems.inNotesAt)))
    .all();
  const corrected = tx
    .select({ id: corrections.id, groupId: notes.groupId })
    .from(corrections)
    .innerJoin(notes, eq(notes.id, corrections.notesId))
    .where(eq(corrections.authorId, memberId))
    .all();
  const all = [
    ...items.map(({ id, groupId, state }) => ({
      proposal: { kind: "agendaItem" as const, id, groupId },
      isStaying: state !== "withdrawn" && stays({ id }),
    })),
    ...corrected.map(({ id, groupId }) => ({
      proposal: { kind: "correction" as const, id, groupId },
      isStaying: stays({ id }),
    })),
  ];
  return {
    going: all.filter(({ isStaying }) => !isStaying).map(({ proposal }) => proposal),
    staying: all.filter(({ isStaying }) => isStaying).map(({ proposal }) => proposal),
  };
}

/** Leaves nothing of it. What a correction changed in notes stays as it is. For a transaction that is open. */
export function eraseProposal(tx: Transaction, { kind, id }: Pick<Proposal, "kind" | "id">): void {
  if (kind === "agendaItem") tx.delete(agendaItems).where(eq(agendaItems.id, id)).run();
  else tx.delete(corrections).where(eq(corrections.id, id)).run();
}
