import { GROUP_LEVELS, type GroupLevel } from "#db/vocabulary.ts";
import { each } from "../site/each.tsx";
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

/** Groups as links, each with its level, the towns that it serves, and the groups that are part of it. */
export function GroupList({ groups }: { groups: readonly ListedGroup[] }) {
  return (
    <ul className="app-link-list">
      {each(groups, ({ slug, name, level, towns, isArchived, below = [] }) => (
        <li>
          <a href={`/groups/${slug}`}>{name}</a> {isArchived && <StatusTag tone="closed">Archived</StatusTag>}
          <br />
          {GROUP_LEVELS[level]}
          {towns && `: ${towns}`}
          {below.length > 0 && <GroupList groups={below} />}
        </li>
      ))}
    </ul>
  );
}
