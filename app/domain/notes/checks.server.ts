import type { Attending } from "./attendance/queries.server.ts";
import type { NotesItem } from "./items/queries.server.ts";
import { namesIn, namesOf } from "./names.ts";

/** The names of people who asked not to be named that stand in the notes, with the items where they do. */
export function findNamesThatStand(people: readonly Attending[], items: readonly NotesItem[]) {
  const unnamed = people.filter(({ isNamed }) => !isNamed);
  const names = [...new Set(unnamed.flatMap(namesOf))];
  return items
    .map(({ id, title, ...item }) => ({ id, title, names: namesIn(wholeText({ title, ...item }), names) }))
    .filter((item) => item.names.length > 0);
}

/** An item that readers cannot make sense of: without a title, or with an action that says nothing. */
export function isUnfinished({ title, actions }: NotesItem): boolean {
  return title.trim() === "" || actions.some(({ text }) => text.trim() === "");
}

function wholeText({ title, said, decisions, actions }: Omit<NotesItem, "id">): string {
  return [title, said, ...decisions, ...actions.flatMap(({ text, owner }) => [text, owner])].join("\n");
}
