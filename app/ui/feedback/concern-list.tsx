import { areaOf } from "../groups/area-of.ts";
import { Rows } from "../parts/rows.tsx";
import { StatusTag } from "../site/status-tag.tsx";
import { Reference } from "./reference.tsx";

export interface ConcernListItem {
  reference: string;
  groupName: string;
  firstWords: string;
  /** Why somebody must look at it. */
  why: string;
  /** Until when. */
  due: string;
  isOverdue: boolean;
  /** Somebody may need help now. */
  isUrgent: boolean;
  /** An account or a code is behind it. */
  canBeReached: boolean;
}

/** What somebody must look at today, what is due first at the top. */
export function ConcernList({ items }: { items: readonly ConcernListItem[] }) {
  return (
    <>
      <p className="app-second">What is due first stands at the top.</p>
      <Rows
        rows={items.map(
          ({ reference, groupName, why, due, isOverdue, isUrgent, canBeReached, firstWords }) => ({
            href: `/manage/checks/${reference}`,
            what: (
              <>
                {why} <Reference>{reference}</Reference>
              </>
            ),
            about: [
              firstWords && `“${firstWords}”`,
              groupName && areaOf(groupName),
              !canBeReached && "its writer cannot be reached",
            ]
              .filter(Boolean)
              .join(" · "),
            acts: canBeReached && (
              <a href={`/manage/checks/${reference}/question`}>
                Write to them now <span className="nhsuk-u-visually-hidden">({reference})</span>
              </a>
            ),
            end: (
              <>
                <span>By {due}</span>
                {isUrgent && !isOverdue && <span className="app-late">Look now</span>}
                {isOverdue && <StatusTag tone="late">Late</StatusTag>}
              </>
            ),
          }),
        )}
      />
    </>
  );
}
