import { versionOf } from "#app/lib/form-version.server.ts";
import { formatDay } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { listNamesOfPeople } from "../../groups/people-names.server.ts";
import type { Actor } from "../../policy.ts";
import { listAttendance } from "../attendance/queries.server.ts";
import type { NotesItem } from "../items/queries.server.ts";
import { namesIn, namesOf, withoutNames } from "../names.ts";
import { getNotesToWrite, type NotesToWrite } from "../queries.server.ts";
import { type EditionItem, listPublicItems } from "./items.server.ts";

/**
 * Both editions of agreed notes, item by item: what the members read, and what everyone would. What the facilitator has
 * not changed yet is suggested: the names of people known to the group are taken out of it.
 *
 * @returns `formVersion` stands for all of it: who approves says with it what they have read
 * @throws Response 404 when the meeting is not there for this actor or its notes are not agreed, 403 for all but the
 *   group's facilitators
 */
export function getEditions(actor: Actor, slug: string | undefined, meetingId: string | undefined) {
  const written = getNotesToWrite(actor, slug, meetingId);
  if (written.state !== "agreed" || !written.id) throw notFound();

  const names = namesKnown(written, written.id);
  const kept = new Map(listPublicItems(written.id).map((item) => [item.itemId, item]));
  const items = written.items.map((item) => {
    const members = describeItem(item);
    const everyone = kept.get(item.id) ?? suggestItem(item, names);
    const text = [everyone.title, everyone.said, everyone.decisions, everyone.actions].join("\n");
    return { members, everyone, namesLeft: namesIn(text, names) };
  });
  return { ...written, notesId: written.id, items, formVersion: versionOf(items) };
}

/** Everybody whom the group would know by name: those who came or could not, and who is in it today. */
function namesKnown({ group }: NotesToWrite, notesId: string): string[] {
  const people = [...listAttendance(notesId).people, ...listNamesOfPeople(group.id)];
  return [...new Set(people.flatMap(namesOf))];
}

function describeItem(item: NotesItem): EditionItem {
  const { id, title, said, decisions } = item;
  return {
    itemId: id,
    title,
    said,
    decisions: decisions.join("\n"),
    actions: item.actions.map(actionLine).join("\n"),
  };
}

function suggestItem(item: NotesItem, names: readonly string[]): EditionItem {
  const anonymous = item.actions.map((action) => ({
    ...action,
    owner: action.isOwnerMember ? "a member" : action.owner,
  }));
  const { itemId, ...words } = describeItem({ ...item, actions: anonymous });
  const taken = Object.entries(words).map(([part, text]) => [part, withoutNames(text, names)]);
  return { itemId, ...(Object.fromEntries(taken) as typeof words) };
}

function actionLine({ text, owner, dueOn, isDueNextMeeting }: NotesItem["actions"][number]): string {
  const due = isDueNextMeeting ? "by the next meeting" : dueOn && `by ${formatDay(dueOn)}`;
  const about = [owner, due].filter(Boolean).join(", ");
  return about ? `${text} (${about})` : text;
}
