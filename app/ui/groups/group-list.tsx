import { GROUP_LEVELS, type GroupLevel } from "#db/vocabulary.ts";
import { type RowProps, Rows } from "../parts/rows.tsx";
import { StatusTag } from "../site/status-tag.tsx";
import { shortName } from "./short-name.ts";

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
export function GroupList({ groups }: { groups: readonly ListedGroup[] }) {
  return <Rows rows={groups.flatMap(rowsOf)} />;
}

function rowsOf({ slug, name, level, towns, isArchived, below = [] }: ListedGroup): RowProps[] {
  const row = {
    what: shortName(name),
    href: `/groups/${slug}`,
    about: [GROUP_LEVELS[level], towns].filter(Boolean).join(" · "),
    end: isArchived && <StatusTag tone="closed">Archived</StatusTag>,
  };
  return [row, ...below.flatMap(rowsOf)];
}
