import { excerpt } from "#app/lib/excerpt.ts";
import { Tag } from "../nhs/tag.tsx";
import { Rows } from "../parts/rows.tsx";
import { StatusTag } from "../site/status-tag.tsx";

export interface FeedbackListItem {
  reference: string;
  about: string;
  place: string;
  stageName: string | null;
  publishedOn: string | null;
  /** Since then, without the day itself. */
  workingDaysOld: number;
  wentWell: string;
  couldBeBetter: string;
  /** The headings of the two, which differ for someone who was bereaved. */
  names: { wentWell: string; couldBeBetter: string };
  isForStaffOnly: boolean;
  isAnswered: boolean;
  /** Its writer says that a response does not answer it. */
  isNotAnswered?: boolean;
  /** Who of the reader's office sees to it. */
  takenBy?: string | undefined;
  themes: readonly string[];
}

interface FeedbackListProps {
  items: readonly FeedbackListItem[];
  /** Say of each comment what is still to do: that it has no response, or no themes. */
  flag?: "unanswered" | "untagged" | false;
  /** Within how many working days a response is due: after these, one without is late. */
  daysToRespond?: number | undefined;
}

/** As many first words as a line has room for, in characters. */
const FIRST_WORDS = 50;

/** Published feedback in rows: its first words, where it was, and what came of it. */
export function FeedbackList({ items, flag = false, daysToRespond }: FeedbackListProps) {
  return (
    <Rows
      rows={items.map((item) => ({
        href: `/feedback/${item.reference}`,
        what: <FirstWords item={item} />,
        about: [item.place, waits(item, flag) && item.publishedOn, item.takenBy && `taken by ${item.takenBy}`]
          .filter(Boolean)
          .join(" · "),
        end: <Standing item={item} flag={flag} daysToRespond={daysToRespond} />,
      }))}
    />
  );
}

/** Two comments may begin alike: the name of the link ends with the reference. */
function FirstWords({ item: { wentWell, couldBeBetter, reference } }: { item: FeedbackListItem }) {
  return (
    <>
      “{excerpt(wentWell || couldBeBetter, FIRST_WORDS)}”
      <span className="nhsuk-u-visually-hidden"> ({reference})</span>
    </>
  );
}

/** What came of it, and its clock: since when it stands there, or how long it has waited. Only what is late is marked. */
function Standing({
  item,
  flag,
  daysToRespond,
}: { item: FeedbackListItem } & Pick<FeedbackListProps, "flag" | "daysToRespond">) {
  const { publishedOn, workingDaysOld, isAnswered, isForStaffOnly } = item;
  const waitsFor = waits(item, flag);
  const isLate = waitsFor && daysToRespond !== undefined && workingDaysOld > daysToRespond;
  return (
    <>
      {isAnswered && <StatusTag tone="done">Answered</StatusTag>}
      {item.isNotAnswered && <StatusTag tone="attention">Not answered, says its writer</StatusTag>}
      {isLate && <StatusTag tone="late">Late</StatusTag>}
      <span>{waitsFor ? describeWait(waitsFor, workingDaysOld, daysToRespond) : publishedOn}</span>
      {isForStaffOnly && <Tag>Staff only</Tag>}
    </>
  );
}

/** What is still to do, of what the list asks about. */
function waits({ isAnswered, themes }: FeedbackListItem, flag: FeedbackListProps["flag"]): string | false {
  if (flag === "unanswered") return !isAnswered && "No response";
  return flag === "untagged" && themes.length === 0 && "No themes";
}

function describeWait(what: string, days: number, due: number | undefined): string {
  if (days === 0) return `${what}, since today`;
  if (due !== undefined && days <= due) return `Day ${days} of ${due}`;
  const long = days === 1 ? "1 working day" : `${days.toLocaleString("en-GB")} working days`;
  return due === undefined ? `${what}, for ${long}` : long;
}
