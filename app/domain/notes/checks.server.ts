import type { Attending } from "./attendance/queries.server.ts";
import type { NotesItem } from "./items/queries.server.ts";
import { hasSigns } from "./items/signs.ts";
import { namesIn, namesOf } from "./names.ts";

/** The names of people who asked not to be named that stand in the notes, with the items where they do. */
export function findNamesThatStand(people: readonly Attending[], items: readonly NotesItem[]) {
  const unnamed = people.filter(({ isNamed }) => !isNamed);
  const names = [...new Set(unnamed.flatMap(namesOf))];
  return items
    .map(({ id, title, ...item }) => ({ id, title, names: namesIn(wholeText({ title, ...item }), names) }))
    .filter((item) => item.names.length > 0);
}

/** An item that readers cannot make sense of: without a title, with an action that says nothing, or with a sign in it. */
export function isUnfinished({ title, said, actions }: NotesItem): boolean {
  return title.trim() === "" || hasSigns(said) || actions.some(({ text }) => text.trim() === "");
}

function wholeText({ title, said, decisions, actions }: Omit<NotesItem, "id">): string {
  return [title, said, ...decisions, ...actions.flatMap(({ text, owner }) => [text, owner])].join("\n");
}
