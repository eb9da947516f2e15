import { Fragment, type ReactNode } from "react";

/** What a page leaves in a list when an item does not apply: `may.answer && {...}`. */
export type Falsy = false | null | undefined;

export function present<T>(items: readonly (T | Falsy)[] = []): T[] {
  return items.filter((item): item is T => Boolean(item));
}

/** Renders the items that are there, in order. `index` counts the missing ones too. */
export function each<T>(
  items: readonly (T | Falsy)[] = [],
  render: (item: T, index: number) => ReactNode,
): ReactNode[] {
  return items.map((item, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, on the server, so a place is as good a key as any
    item ? <Fragment key={index}>{render(item, index)}</Fragment> : null,
  );
}
