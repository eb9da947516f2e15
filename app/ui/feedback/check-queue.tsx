import { CONCERN_KINDS, type ConcernKind } from "#db/vocabulary.ts";
import { areaOf } from "../groups/area-of.ts";
import { Rows } from "../parts/rows.tsx";
import { each } from "../site/each.tsx";
import { StatusTag } from "../site/status-tag.tsx";
import { Reference } from "./reference.tsx";

export interface CheckQueueItem {
  firstWords: string;
  reference: string;
  groupName: string | null;
  place: string;
  isHeld: boolean;
  /** Its words were changed since they were sent. */
  isChanged: boolean;
  /** Its writer asked that it be passed on. */
  isToPassOn: boolean;
  /** It is on the same-day list. */
  isForToday: boolean;
  /** A question waits for its writer, or was answered: whose turn it is. */
  waitsForWriter: boolean;
  isAnsweredByWriter: boolean;
  isBereaved: boolean;
  isWithoutAccount: boolean;
  /** One moderator would publish it, and another has to agree. */
  waitsForSecond: boolean;
  sentOn: string;
  ageInDays: number;
  /** How many words that may identify someone were found. */
  detailsFound: number;
  /** What its words may tell of, where it is not on the same-day list for that. */
  concerns: readonly ConcernKind[];
}

/** What waits for a moderator, the oldest first, with what to look out for. */
export function CheckQueue({ items }: { items: readonly CheckQueueItem[] }) {
  return (
    <>
      <p className="app-second">The oldest first, with what to look out for.</p>
      <Rows
        rows={items.map((item) => ({
          href: `/manage/checks/${item.reference}`,
          what: (
            <>
              {item.firstWords ? `“${item.firstWords}”` : "Feedback without words"}{" "}
              <Reference>{item.reference}</Reference>
            </>
          ),
          about: `${item.place} · ${item.groupName ? `${areaOf(item.groupName)} · ` : ""}${describeAge(item.ageInDays)}`,
          end: flagsOf(item),
        }))}
      />
    </>
  );
}

function flagsOf(item: CheckQueueItem) {
  const { detailsFound } = item;
  const details = `${detailsFound} personal ${detailsFound === 1 ? "detail" : "details"}`;
  const flags = [
    ...item.concerns.map((kind) => ({ tone: "attention" as const, text: CONCERN_KINDS[kind] })),
    item.isForToday && { tone: "attention" as const, text: "Look at today" },
    item.waitsForWriter && { tone: "waiting" as const, text: "Waits for its writer" },
    item.isAnsweredByWriter && { tone: "attention" as const, text: "Its writer has answered" },
    item.isToPassOn && { tone: "attention" as const, text: "To pass on" },
    detailsFound > 0 && { tone: "attention" as const, text: details },
    item.waitsForSecond && { tone: "attention" as const, text: "Second moderator" },
    item.isHeld && { tone: "underway" as const, text: "Held" },
    item.isChanged && { tone: "waiting" as const, text: "Changed" },
    item.isBereaved && { tone: "waiting" as const, text: "Someone died" },
    item.isWithoutAccount && { tone: "waiting" as const, text: "No account" },
  ];
  if (!flags.some(Boolean)) return null;
  return each(flags, ({ tone, text }) => <StatusTag tone={tone}>{text}</StatusTag>);
}

function describeAge(days: number): string {
  if (days === 0) return "less than a day ago";
  return days === 1 ? "1 day ago" : `${days} days ago`;
}
