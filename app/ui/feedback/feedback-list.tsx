import { excerpt } from "#app/lib/excerpt.ts";
import { Tag } from "../nhs/tag.tsx";
import { Rows } from "../parts/rows.tsx";
import { StatusTag } from "../site/status-tag.tsx";
import { Reference } from "./reference.tsx";

export interface FeedbackListItem {
  reference: string;
  about: string;
  place: string;
  stageName: string | null;
  publishedOn: string | null;
  /** Since then, in days. */
  daysOld: number;
  wentWell: string;
  couldBeBetter: string;
  /** The headings of the two, which differ for someone who was bereaved. */
  names: { wentWell: string; couldBeBetter: string };
  isForStaffOnly: boolean;
  isAnswered: boolean;
  /** Its writer says that a reply does not answer it. */
  isNotAnswered?: boolean;
  /** Who of the reader's office sees to it. */
  takenBy?: string | undefined;
  themes: readonly string[];
}

interface FeedbackListProps {
  items: readonly FeedbackListItem[];
  /** Say of each comment what is still to do: that it has no response, or no themes. */
  flag?: "unanswered" | "untagged" | false;
}

/** Enough first words to know a comment by, in characters. */
const FIRST_WORDS = 80;

/** Published feedback in rows, newest first: its first words, where it was, and what came of it. */
export function FeedbackList({ items, flag = false }: FeedbackListProps) {
  return (
    <Rows
      rows={items.map((item) => ({
        href: `/feedback/${item.reference}`,
        what: <FirstWords item={item} />,
        about: (
          <>
            {item.place} · {waits(item, flag) && `${item.publishedOn} · `}
            <span aria-hidden="true">
              <Reference>{item.reference}</Reference>
            </span>
            {item.takenBy && ` · taken by ${item.takenBy}`}
          </>
        ),
        end: <Standing item={item} flag={flag} />,
      }))}
    />
  );
}

/** Two comments may begin alike: the name of the link ends with the reference. */
function FirstWords({ item: { wentWell, couldBeBetter, reference } }: { item: FeedbackListItem }) {
  return (
    <>
      {excerpt(wentWell || couldBeBetter, FIRST_WORDS)}
      <span className="nhsuk-u-visually-hidden"> ({reference})</span>
    </>
  );
}

/** What came of it, and its clock: since when it stands there, or how long it has waited. */
function Standing({ item, flag }: { item: FeedbackListItem; flag: FeedbackListProps["flag"] }) {
  const { publishedOn, daysOld, isAnswered, isForStaffOnly } = item;
  const waitsFor = waits(item, flag);
  return (
    <>
      {isAnswered && <StatusTag tone="done">Answered</StatusTag>}
      {item.isNotAnswered && <StatusTag tone="attention">Not answered, says its writer</StatusTag>}
      {waitsFor && <StatusTag tone="attention">{waitsFor}</StatusTag>}
      {isForStaffOnly && <Tag>Staff only</Tag>}
      <span>{waitsFor ? describeWait(daysOld) : publishedOn}</span>
    </>
  );
}

/** What is still to do, of what the list asks about. */
function waits({ isAnswered, themes }: FeedbackListItem, flag: FeedbackListProps["flag"]): string | false {
  if (flag === "unanswered") return !isAnswered && "No reply yet";
  return flag === "untagged" && themes.length === 0 && "No themes yet";
}

function describeWait(days: number): string {
  if (days === 0) return "since today";
  return days === 1 ? "for 1 day" : `for ${days.toLocaleString("en-GB")} days`;
}
