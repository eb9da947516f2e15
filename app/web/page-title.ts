import type { DataOf, RouteFunction } from "./page-context.ts";

type Matches = readonly { id: string; data: unknown }[];

/** The head of a page: its title, and for pages that people share what a preview and a search engine say of it. */
export type Title = {
  title: string;
  description?: string | undefined;
  /** What stands at the foot of each page on paper, so that a sheet says what it is from. */
  foot?: string | undefined;
};

/** `export const meta: Meta<typeof loader>`: says the title of a page, with the data of its loader where it has one. */
export type Meta<Loader extends RouteFunction | undefined = undefined> = (page: {
  data: Loader extends RouteFunction ? DataOf<Loader> : unknown;
  /** The root, whose data is the same for every page. */
  matches: Matches;
  /** What its action returned in place of a Response. */
  actionData?: unknown;
}) => Title[];

/** A page's title: its heading first, "Error: " before it when a form came back, the service last. */
export function pageTitle(heading: string, matches: Matches, description?: string, foot?: string): Title[] {
  const root = matches.find((match) => match.id === "root")?.data as { rejectedForm?: unknown } | undefined;
  const error = root?.rejectedForm ? "Error: " : "";
  return [{ title: titleOf(`${error}${heading}`), description, foot }];
}

export function titleOf(heading: string): string {
  return `${heading} – Patient Voice`;
}
