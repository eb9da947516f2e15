import { PlainText } from "../feedback/feedback-text.tsx";
import { SummaryList } from "../nhs/summary-list.tsx";
import { StaffSay } from "../parts/voices.tsx";
import { each } from "../site/each.tsx";

export interface ShownResponse {
  organisationName: string;
  /** What it says: explained, a change planned or made. */
  kind: string;
  post: string | null;
  words: string;
  /** What changes, by when, where: what its kind needs. */
  facts: readonly { name: string; answer: string }[];
  respondedOn: string;
  /** The day of the text that it responds to. */
  textOn: string | null;
}

/** What organisations responded. Who wrote it there is not told: the organisation and a post stand by it. */
export function Responses({ responses }: { responses: readonly ShownResponse[] }) {
  return (
    <>
      {each(responses, (response) => (
        <Response {...response} />
      ))}
    </>
  );
}

/** One response, as its readers see it. */
export function Response({ kind, post, words, facts, ...response }: ShownResponse) {
  const { organisationName, respondedOn, textOn } = response;
  return (
    <StaffSay
      heading={`Reply from ${organisationName}`}
      who={`${[post, respondedOn].filter(Boolean).join(", ")}${textOn ? `, to the words of ${textOn}` : ""}`}
    >
      <p>
        <b>{kind}</b>
      </p>
      <PlainText text={words} />
      {facts.length > 0 && (
        <SummaryList
          rows={facts.map(({ name, answer }) => ({ key: name, value: <PlainText text={answer} /> }))}
        />
      )}
    </StaffSay>
  );
}
