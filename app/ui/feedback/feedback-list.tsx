import { Card } from "../nhs/card.tsx";
import { Tag } from "../nhs/tag.tsx";
import { each } from "../site/each.tsx";
import { StatusTag } from "../site/status-tag.tsx";
import { Reference } from "./reference.tsx";

export interface FeedbackListItem {
  reference: string;
  about: string;
  place: string;
  stageName: string | null;
  publishedOn: string | null;
  wentWell: string;
  couldBeBetter: string;
  /** The headings of the two, which differ for someone who was bereaved. */
  names: { wentWell: string; couldBeBetter: string };
  isForStaffOnly: boolean;
  isAnswered: boolean;
  themes: readonly string[];
}

interface FeedbackListProps {
  items: readonly FeedbackListItem[];
  /** Say of each comment what is still to do: that it has no response, or no themes. */
  flag?: "unanswered" | "untagged" | false;
}

/** Published feedback, the beginning of each comment, newest first. */
export function FeedbackList({ items, flag = false }: FeedbackListProps) {
  return (
    <ul className="nhsuk-list">
      {each(items, (item) => (
        <li>
          <FeedbackSummary item={item} flag={flag} />
        </li>
      ))}
    </ul>
  );
}

function FeedbackSummary({ item, flag }: { item: FeedbackListItem; flag: FeedbackListProps["flag"] }) {
  const isUntagged = flag === "untagged" && item.themes.length === 0;
  return (
    <Card
      headingSize="s"
      href={`/feedback/${item.reference}`}
      heading={
        <>
          <Reference>{item.reference}</Reference>: {item.place}
        </>
      }
    >
      <p className="nhsuk-hint">
        {[item.about, item.stageName, item.publishedOn].filter(Boolean).join(" · ")}
      </p>
      {item.wentWell && <Excerpt name={item.names.wentWell} text={item.wentWell} />}
      {item.couldBeBetter && <Excerpt name={item.names.couldBeBetter} text={item.couldBeBetter} />}
      {item.themes.length > 0 && <p>Themes: {item.themes.join(", ")}</p>}
      {item.isForStaffOnly && <Tag colour="purple">Staff only</Tag>}{" "}
      {item.isAnswered && <StatusTag tone="done">Answered</StatusTag>}{" "}
      {flag === "unanswered" && !item.isAnswered && <StatusTag tone="attention">No reply yet</StatusTag>}{" "}
      {isUntagged && <StatusTag tone="attention">No themes yet</StatusTag>}
    </Card>
  );
}

function Excerpt({ name, text }: { name: string; text: string }) {
  return (
    <p>
      <strong>{name}:</strong> {text}
    </p>
  );
}
