import type { ReactNode } from "react";
import { PlainText } from "../feedback/feedback-text.tsx";
import { SummaryList } from "../nhs/summary-list.tsx";
import { PersonSays, StaffSay } from "../parts/voices.tsx";
import { each } from "../site/each.tsx";

export interface ShownResponse {
  organisationName: string;
  /** What it says: explained, a change planned or made. */
  kind: string;
  post: string | null;
  text: string;
  /** What changes, by when, where: what its kind needs. */
  facts: readonly { name: string; answer: string }[];
  respondedOn: string;
  /** The day of the text that it responds to. */
  textOn: string | null;
}

/** What its writer said to a response, as readers see it. */
export interface ShownReaction {
  says: string;
  text: string | null;
}

interface ResponseOnPage extends ShownResponse {
  reactions?: readonly ShownReaction[];
  /** The writer has not seen it yet. */
  isNew?: boolean;
  /** What this reader can do with it: links below it. */
  acts?: ReactNode;
}

/** What organisations responded. Who wrote it there is not told: the organisation and a post stand by it. */
export function Responses({ responses }: { responses: readonly ResponseOnPage[] }) {
  return (
    <>
      {each(responses, ({ reactions = [], acts, ...response }) => (
        <>
          <Response {...response} />
          {each(reactions, ({ says, text }) => (
            <PersonSays about="The writer, to this response">
              <p>{says}</p>
              {text && <PlainText text={text} />}
            </PersonSays>
          ))}
          {acts}
        </>
      ))}
    </>
  );
}

/** One response, as its readers see it. */
export function Response({ kind, post, text, facts, isNew = false, ...response }: ResponseOnPage) {
  const { organisationName, respondedOn, textOn } = response;
  const to = textOn ? `to the words of ${textOn}` : "";
  return (
    <StaffSay
      heading={`Response from ${organisationName}`}
      who={
        <>
          {[post, respondedOn, to].filter(Boolean).join(", ")}
          {isNew && (
            <>
              {" "}
              <span className="app-new">New</span>
            </>
          )}
        </>
      }
    >
      <p>
        <b>{kind}</b>
      </p>
      <PlainText text={text} />
      {facts.length > 0 && (
        <SummaryList
          rows={facts.map(({ name, answer }) => ({ key: name, value: <PlainText text={answer} /> }))}
        />
      )}
    </StaffSay>
  );
}
