import { RATINGS, type Rating, type RefusalReason, TIME_BANDS, type TimeBand } from "#db/vocabulary.ts";
import { Button } from "../nhs/button.tsx";
import { SummaryList } from "../nhs/summary-list.tsx";
import { each } from "../site/each.tsx";
import { EmptyState } from "../site/empty-state.tsx";
import { PostForm } from "../site/post-form.tsx";
import { ReadingForm, type ReadingFormProps } from "./reading-form.tsx";
import { RefusedRows } from "./refused-rows.tsx";

type Passage = "wentWell" | "couldBeBetter";

export interface ImportPreviewProps {
  address: string;
  rows: number;
  usableRows: number;
  comments: number;
  first: readonly { rating: Rating | null; timeBand: TimeBand; wentWell: string; couldBeBetter: string }[];
  refused: readonly { reason: RefusalReason; rows: number }[];
  cues: {
    withoutPerson: number;
    contradictions: number;
    offScale: number;
    /** Comments with words that may identify someone, and with words that may call for help. */
    details: number;
    concerns: number;
  };
  /** Headings of columns that go nowhere. */
  unused: readonly string[];
  /** Does a column say who answered? */
  hasPeople: boolean;
  /** The columns with answers; null for a passage where it goes by the rating. */
  answers: readonly { question: string; passage: Passage | null }[];
  reading: Omit<ReadingFormProps, "action" | "options">;
  options: ReadingFormProps["options"];
}

/** What would become of a file, before anything does. */
export function ImportPreview(props: ImportPreviewProps) {
  const { address, rows, usableRows, comments, first, refused, reading, options } = props;
  return (
    <>
      <p>
        {formatCount(usableRows, "row", "rows")} of {rows.toLocaleString("en-GB")} can be imported. They
        become {formatCount(comments, "comment", "comments")}.
      </p>
      <ul>
        {each(thingsToKnow(props), (text) => (
          <li>{text}</li>
        ))}
      </ul>
      {comments > 0 ? (
        <PostForm action={`${address}/start`}>
          <Button>Import {formatCount(comments, "comment", "comments")}</Button>
        </PostForm>
      ) : (
        <EmptyState>There is nothing to import with these columns.</EmptyState>
      )}
      <p className="app-lone-link">
        <a href={`${address}/columns`}>Change what is in the file</a>
      </p>
      {refused.length > 0 && <RefusedRows refused={refused} />}
      {first.length > 0 && <h2>The first comments, as they will be</h2>}
      {each(first, (comment) => (
        <SummaryList
          rows={[
            comment.wentWell !== "" && { key: "What went well", value: comment.wentWell },
            comment.couldBeBetter !== "" && {
              key: "What could be better",
              value: comment.couldBeBetter,
            },
            comment.rating && { key: "Overall", value: RATINGS[comment.rating] },
            { key: "When", value: TIME_BANDS[comment.timeBand] },
          ]}
        />
      ))}
      <h2 id="reading">How the file was read</h2>
      <ReadingForm {...reading} action={`${address}/reading`} options={options} />
      <h2>If this is the wrong file</h2>
      <PostForm action={`${address}/remove`}>
        <Button variant="secondary">Remove the file</Button>
      </PostForm>
    </>
  );
}

/** What whoever imports it should know: whose the rows are, where the answers go, and what does not fit together. */
function thingsToKnow({ cues, hasPeople, answers, unused, reading }: ImportPreviewProps): string[] {
  const { withoutPerson, contradictions, offScale, details, concerns } = cues;
  const { ratings } = reading.read;
  return [
    ratings?.isOpen
      ? `Nothing in the file says which end of its ratings is good. They are read as: ${ratings.scale}. Below you can change that.`
      : "",
    hasPeople
      ? "Rows of the same person and date become one comment."
      : "No column says who answered, so each row counts as one person.",
    hasPeople && withoutPerson > 0
      ? `${formatCount(withoutPerson, "row has", "rows have")} no code, or one that stands for many people. Each counts as one person.`
      : "",
    contradictions > 0
      ? `${formatCount(contradictions, "row has", "rows have")} another rating than the same person gave on the same day. They are kept apart.`
      : "",
    offScale > 0
      ? `${formatCount(offScale, "row has", "rows have")} a rating that is not on the scale. Their words are imported without it.`
      : "",
    concerns > 0
      ? `${formatCount(concerns, "comment", "comments")} may tell of somebody who needs help, or who wants to complain. A moderator reads each of them by itself.`
      : "",
    details > 0
      ? `${formatCount(details, "comment has", "comments have")} words that may identify someone. A moderator reads each of them by itself.`
      : "",
    ...answers.map(
      ({ question, passage }) => `“${question || "No heading"}”: ${WHERE[passage ?? "byRating"]}`,
    ),
    unused.length > 0 ? `Not used: ${unused.map((heading) => `“${heading}”`).join(", ")}.` : "",
  ].filter(Boolean);
}

const WHERE = {
  wentWell: "all of it goes to “What went well”.",
  couldBeBetter: "all of it goes to “What could be better”.",
  byRating:
    "goes to “What went well” where the rating is good or very good, and else to “What could be better”.",
};

function formatCount(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
