import type { MetaDescriptor } from "@remix-run/node";

type Matches = readonly ({ id: string; data?: unknown } | undefined)[];

/** A page's title: its heading first, "Error: " before it when a form came back, the service last. */
export function pageTitle(heading: string, matches: Matches): MetaDescriptor[] {
  const root = matches.find((match) => match?.id === "root")?.data as { rejectedForm?: unknown } | undefined;
  const error = root?.rejectedForm ? "Error: " : "";
  return [{ title: titleOf(`${error}${heading}`) }];
}

export function titleOf(heading: string): string {
  return `${heading} – Patient Voice`;
}
