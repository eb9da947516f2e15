import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { agendaItems, notesItems } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { listFacilitatorIds } from "../../groups/facilitators.server.ts";
import { isMade } from "../../made.server.ts";
import { can, type MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { transition } from "../../transition.server.ts";
import { getMeeting } from "../queries.server.ts";
import { isOpen, NEXT_AGENDA_STATES } from "../rules.ts";
import type { ItemInput } from "./form.ts";
import { countItems, getItemToPlan, getOwnItem, listAgenda, MOST_ITEMS } from "./queries.server.ts";

type Id = string | undefined;

/**
 * Proposes an item for a meeting to come. What a facilitator proposes is on the agenda at once. The form sent
 * twice proposes it once.
 *
 * @param itemId the number of the opening of the form
 * @throws Response 404 when the meeting is not there for this actor, 403 for those who are not in the group
 */
export function proposeItem(
  actor: MemberActor,
  slug: Id,
  id: Id,
  input: ItemInput,
  itemId = newId(),
): Result<Nothing, "closed" | "full" | "settled"> {
  const { group, meeting } = getMeeting(actor, slug, id);
  authorize(actor, "agenda:propose", { groupId: group.id });
  if (!isOpen(meeting) || group.archivedAt) return { ok: false, reason: "closed" };
  const isPlanner = can(actor, "meeting:plan", { groupId: group.id });

  return inTransaction((tx) => {
    if (isMade(tx, agendaItems, { id: itemId, meetingId: meeting.id, proposedById: actor.id }))
      return { ok: true };
    const { items, last } = countItems(meeting.id);
    if (items >= MOST_ITEMS) return { ok: false, reason: "full" };
    const place = isPlanner
      ? { state: "accepted" as const, position: last + 1 }
      : { state: "proposed" as const, position: null };
    tx.insert(agendaItems)
      .values({
        id: itemId,
        meetingId: meeting.id,
        ...input,
        ...place,
        proposedById: actor.id,
        createdAt: now(),
      })
      .run();
    const details = { itemId, meetingId: meeting.id, groupId: group.id };
    if (isPlanner) recordEvent(tx, actor, "agenda.added", details);
    else recordEvent(tx, actor, "agenda.proposed", details, listFacilitatorIds(group.id));
    return { ok: true };
  });
}

/** Takes back what one proposed, while it is not on the agenda. @throws Response 404 when it is not the actor's */
export function withdrawItem(
  actor: MemberActor,
  slug: Id,
  id: Id,
  itemId: Id,
): Result<Nothing, "closed" | "full" | "settled"> {
  const { group, meeting, item } = getOwnItem(actor, slug, id, itemId);
  return inTransaction((tx) => {
    if (!moveToState(tx, item.id, "withdrawn")) return { ok: false, reason: "settled" };
    recordEvent(tx, actor, "agenda.withdrawn", { itemId: item.id, meetingId: meeting.id, groupId: group.id });
    return { ok: true };
  });
}

/** Puts an item on the agenda, at its end. @throws Response 404, 403 for all but the group's facilitators */
export function acceptItem(
  actor: MemberActor,
  slug: Id,
  id: Id,
  itemId: Id,
): Result<Nothing, "closed" | "full" | "settled"> {
  const { group, meeting, item } = getItemToPlan(actor, slug, id, itemId);
  if (!isOpen(meeting)) return { ok: false, reason: "closed" };
  return inTransaction((tx) => {
    const position = countItems(meeting.id).last + 1;
    if (!moveToState(tx, item.id, "accepted", { position, answer: null }))
      return { ok: false, reason: "settled" };
    const details = { itemId: item.id, meetingId: meeting.id, groupId: group.id };
    recordEvent(tx, actor, "agenda.accepted", details, othersThan(actor, item.proposedById));
    return { ok: true };
  });
}

/** Declines an item, or takes it off the agenda, with a reason for who proposed it. @throws Response 404, 403 */
export function declineItem(
  actor: MemberActor,
  slug: Id,
  id: Id,
  itemId: Id,
  { answer }: { answer: string },
): Result<Nothing, "closed" | "full" | "settled"> {
  const { group, meeting, item } = getItemToPlan(actor, slug, id, itemId);
  if (!isOpen(meeting)) return { ok: false, reason: "closed" };
  return inTransaction((tx) => {
    if (!moveToState(tx, item.id, "declined", { answer, position: null, inNotesAt: null }))
      return { ok: false, reason: "settled" };
    tx.delete(notesItems).where(isUntouchedInNotes(item.id)).run();
    const details = { itemId: item.id, meetingId: meeting.id, groupId: group.id };
    recordEvent(tx, actor, "agenda.declined", details, othersThan(actor, item.proposedById));
    return { ok: true };
  });
}

/** Changes the words and the length of an item. @throws Response 404, 403 for all but the group's facilitators */
export function changeItem(
  actor: MemberActor,
  slug: Id,
  id: Id,
  itemId: Id,
  input: ItemInput,
): Result<Nothing, "closed" | "full" | "settled"> {
  const { group, meeting, item } = getItemToPlan(actor, slug, id, itemId);
  if (!isOpen(meeting)) return { ok: false, reason: "closed" };
  if (item.title === input.title && item.minutes === input.minutes) return { ok: true };
  inTransaction((tx) => {
    tx.update(agendaItems).set(input).where(eq(agendaItems.id, item.id)).run();
    tx.update(notesItems).set({ title: input.title }).where(isUntouchedInNotes(item.id)).run();
    recordEvent(tx, actor, "agenda.changed", { itemId: item.id, meetingId: meeting.id, groupId: group.id });
  });
  return { ok: true };
}

/** Moves an item one place up or down. At the end of the list it stays. @throws Response 404, 403 as `changeItem` */
export function moveItem(
  actor: MemberActor,
  slug: Id,
  id: Id,
  itemId: Id,
  { direction }: { direction: "up" | "down" },
): Result<Nothing, "closed" | "full" | "settled"> {
  const { group, meeting, item } = getItemToPlan(actor, slug, id, itemId);
  if (!isOpen(meeting)) return { ok: false, reason: "closed" };
  return inTransaction((tx) => {
    const ids = listAgenda(meeting).map((one) => one.id);
    const from = ids.indexOf(item.id);
    const to = direction === "up" ? from - 1 : from + 1;
    const other = ids[to];
    if (from < 0) return { ok: false, reason: "settled" };
    if (other === undefined) return { ok: true };
    ids[to] = item.id;
    ids[from] = other;
    ids.forEach((one, index) => {
      tx.update(agendaItems)
        .set({ position: index + 1 })
        .where(eq(agendaItems.id, one))
        .run();
    });
    recordEvent(tx, actor, "agenda.changed", { itemId: item.id, meetingId: meeting.id, groupId: group.id });
    return { ok: true };
  });
}

/** The item in notes that were begun early, as long as nobody has saved it there. */
function isUntouchedInNotes(itemId: string) {
  return and(eq(notesItems.id, itemId), eq(notesItems.version, 0));
}

const moveToState = transition(agendaItems, NEXT_AGENDA_STATES);

function othersThan(actor: MemberActor, memberId: string | null): string[] {
  return memberId && memberId !== actor.id ? [memberId] : [];
}
