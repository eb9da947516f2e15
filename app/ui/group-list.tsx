import { GROUP_LEVELS, type GroupLevel } from "#db/vocabulary.ts";
import { each } from "./each.tsx";
import { StatusTag } from "./status-tag.tsx";

export interface ListedGroup {
  slug: string;
  name: string;
  level: GroupLevel;
  towns: string;
  isArchived: boolean;
}

/** Groups as links, each with its level and the towns that it serves. */
export function GroupList({ groups }: { groups: readonly ListedGroup[] }) {
  return (
    <ul className="app-link-list">
      {each(groups, ({ slug, name, level, towns, isArchived }) => (
        <li>
          <a href={`/groups/${slug}`}>{name}</a> {isArchived && <StatusTag tone="closed">Archived</StatusTag>}
          <br />
          {GROUP_LEVELS[level]}
          {towns && `: ${towns}`}
        </li>
      ))}
    </ul>
  );
}
