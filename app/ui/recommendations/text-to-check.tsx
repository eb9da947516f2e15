import { RESPONSE_KINDS, type ResponseKind } from "#db/vocabulary.ts";
import { PlainText } from "../feedback/feedback-text.tsx";
import { RecommendationResponse, type ShownRecommendationResponse } from "./thread.tsx";

/** What a group asks for, as a moderator reads it before everyone does. */
export function TextToCheck({
  title,
  asks,
  why,
  doneWhen,
}: Record<"title" | "asks" | "why" | "doneWhen", string>) {
  return (
    <>
      <h2>{title}</h2>
      <PlainText text={asks} />
      <h3>Why</h3>
      <PlainText text={why} />
      <h3>Done when</h3>
      <PlainText text={doneWhen} />
    </>
  );
}

/** What an office wrote in the thread, with the day. */
export function EntryToCheck({
  heading,
  by,
  on,
  text,
  more,
}: Record<"heading" | "by" | "on" | "text" | "more", string>) {
  return (
    <>
      <h2>
        {heading}: {by}, {on}
      </h2>
      <PlainText text={text} />
      {more && <PlainText text={`What would make it acceptable: ${more}`} />}
    </>
  );
}

/** A response that is on its way, with its kind in words. */
export function ResponseToCheck({
  response,
}: {
  response: Omit<ShownRecommendationResponse, "kind"> & { kind: ResponseKind };
}) {
  return <RecommendationResponse {...response} kind={RESPONSE_KINDS[response.kind].toLowerCase()} />;
}
