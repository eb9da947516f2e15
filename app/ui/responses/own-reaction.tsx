import { PlainText } from "../feedback/feedback-text.tsx";
import { PersonSays } from "../parts/voices.tsx";
import { ReportResponse } from "./beside-responses.tsx";

interface OwnReactionProps {
  /** Where it is said: below the page of the account, or the one behind the code. */
  at: string;
  /** Where its writer tells a moderator that the response may identify someone. */
  report: string;
  response: {
    id: string;
    organisationName: string;
    /** Null while the writer can still say something. */
    reaction: { says: string; standing: string; text: string | null; reason: string | null } | null;
  };
}

/** What the writer said to a response, or the link to say it. */
export function OwnReaction(props: OwnReactionProps) {
  return (
    <>
      <WhatTheySaid {...props} />
      <ReportResponse href={props.report} />
    </>
  );
}

function WhatTheySaid({ at, response: { id, organisationName, reaction } }: OwnReactionProps) {
  if (!reaction)
    return (
      <p className="app-lone-link app-no-print">
        <a href={`${at}/reaction/${id}`}>
          Say thank you, or that it does not answer it{" "}
          <span className="nhsuk-u-visually-hidden">(the response from {organisationName})</span>
        </a>
      </p>
    );
  return (
    <PersonSays about={`You said this. ${reaction.standing}.`}>
      <p>{reaction.says}</p>
      {reaction.text && <PlainText text={reaction.text} />}
      {reaction.reason && <PlainText text={`Why it is not published: ${reaction.reason}`} />}
    </PersonSays>
  );
}
