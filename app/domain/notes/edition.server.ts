import { versionOf } from "#app/lib/form-version.server.ts";
import type { Actor } from "../policy.ts";
import { listAttendanceToSend } from "./attendance/choices.server.ts";
import type { ShownAttendance } from "./attendance/queries.server.ts";
import { findNamesThatStand } from "./checks.server.ts";
import type { NotesItem } from "./items/queries.server.ts";
import { getNotesToWrite } from "./queries.server.ts";

/**
 * What those who came will read, as it would be sent now.
 *
 * @returns `formVersion` stands for all of it: who sends the notes says with it what they have read
 * @throws Response 404 when the meeting is not there for this actor, 403 for a reader who is no facilitator of the group
 */
export function getEditionToSend(actor: Actor, slug: string | undefined, meetingId: string | undefined) {
  const written = getNotesToWrite(actor, slug, meetingId);
  const { people, shown, isAsAnswered } = listAttendanceToSend(written);
  return {
    ...written,
    attendance: shown,
    isAsAnswered,
    standing: findNamesThatStand(people, written.items),
    formVersion: versionOfEdition(written.items, shown),
  };
}

/** Every word that a reader is shown, and nothing else. */
function versionOfEdition(items: readonly NotesItem[], attendance: ShownAttendance): string {
  const words = items.map(({ title, said, isNotDiscussed, isNotReached, decisions, ...item }) => ({
    title,
    said,
    isNotDiscussed,
    isNotReached,
    decisions,
    actions: [...item.actions, ...item.carried].map(({ id: _, isOwnerMember: __, ...action }) => action),
  }));
  return versionOf(words, attendance);
}
