import { fieldsOfItem, NOT_SAVED } from "./form.ts";
import type { NotesItem } from "./queries.server.ts";
import { versionOfItem } from "./version.server.ts";

/** What the page shows besides what is stored: where a row was asked for, or what a form had that was turned down. */
type Shown = {
  asked: { act: string; itemId: string } | null;
  turnedDown?:
    | { values: Record<string, string[]>; errors: readonly { field: string; message: string }[] }
    | undefined;
};

/**
 * The page on which notes are written, item by item, with the fields of its form as they are stored. A form that comes
 * back keeps its own items and their numbers; what was added meanwhile stands on the next sight of the page.
 */
export function getSheet(items: readonly NotesItem[], { asked, turnedDown }: Shown) {
  const numbered = turnedDown ? typedItems(turnedDown.values) : items.map(asStored);
  const isAskedFor = (act: string, id: string) => asked?.act === act && asked.itemId === id;
  const parts = numbered.map(({ number, id, formVersion }) => {
    const stored = items.find((item) => item.id === id);
    const inWay =
      turnedDown?.errors.some(
        ({ field, message }) => field === `item-${number}-said` && message === NOT_SAVED.changed,
      ) ?? false;
    return {
      number,
      id,
      // Where both texts are shown, saving again is meant.
      shown: `${id} ${inWay && stored ? versionOfItem(stored) : formVersion}`,
      title: stored?.title ?? "",
      isNotReached: stored?.isNotReached ?? false,
      isFromBefore: stored?.carriedFromId !== null && stored !== undefined,
      carried: stored?.carried ?? [],
      hasDecisions: stored !== undefined && (stored.decisions.length > 0 || isAskedFor("decision", id)),
      focus: asked?.itemId === id ? asked.act : null,
      saved: inWay ? wordsOfItem(stored) : null,
    };
  });
  const fields = items.map((item, index) => fieldsOfItem(item, index + 1, isAskedFor("action", item.id)));
  return { parts, stored: Object.assign({}, ...fields) as Record<string, string | string[]> };
}

export type SheetPart = ReturnType<typeof getSheet>["parts"][number];

function asStored(item: NotesItem, index: number) {
  return { number: index + 1, id: item.id, formVersion: versionOfItem(item) };
}

function typedItems(values: Record<string, string[]>) {
  return Object.entries(values).flatMap(([name, [value = ""]]) => {
    const number = /^item-(\d{1,3})$/.exec(name)?.[1];
    const [id = "", formVersion = ""] = value.split(" ");
    return number === undefined ? [] : [{ number: Number(number), id, formVersion }];
  });
}

/** What somebody else has saved, to be laid beside what was typed. */
function wordsOfItem(item: NotesItem | undefined) {
  return {
    said: item?.said ?? "",
    decisions: item?.decisions.join("\n") ?? "",
    actions:
      item?.actions.map(({ text, owner }) => [text, owner].filter(Boolean).join(", ")).join("\n") ?? "",
  };
}
