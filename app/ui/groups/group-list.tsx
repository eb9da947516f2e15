import { GROUP_LEVELS, type GroupLevel } from "#db/vocabulary.ts";
import { type RowProps, Rows } from "../parts/rows.tsx";
import { StatusTag } from "../site/status-tag.tsx";

export interface ListedGroup {
  slug: string;
  name: string;
  level: GroupLevel;
  towns: string;
  isArchived: boolean;
  /** Groups that are part of this one. */
  below?: readonly ListedGroup[];
}

/** Groups in rows, each with its level and the towns that it serves; those that are part of one come after it. */
export function GroupList({
  groups,
  numbered = [],
}: {
  groups: readonly ListedGroup[];
  /** Those that have a number on the map, in the order of their numbers. */
  numbered?: readonly string[] | undefined;
}) {
  return <Rows rows={groups.flatMap((group) => rowsOf(group, numbered))} />;
}

function rowsOf(group: ListedGroup, numbered: readonly string[]): RowProps[] {
  const { slug, name, level, towns, isArchived, below = [] } = group;
  const number = numbered.indexOf(slug) + 1;
  const row = {
    what: (
      <>
        {number > 0 && (
          <span className="app-pin" aria-hidden="true">
            {number}.{" "}
          </span>
        )}
        {name}
      </>
    ),
    href: `/groups/${slug}`,
    about: [GROUP_LEVELS[level], towns].filter(Boolean).join(" · "),
    end: isArchived && <StatusTag tone="closed">Archived</StatusTag>,
  };
  return [row, ...below.flatMap((one) => rowsOf(one, numbered))];
}
