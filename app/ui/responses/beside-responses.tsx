import { RESPONSE_KINDS, RESPONSE_STATES, type ResponseKind, type ResponseState } from "#db/vocabulary.ts";
import { type AskedQuestion, QuestionAndAnswer } from "../feedback/asked-before.tsx";
import { PlainText } from "../feedback/feedback-text.tsx";
import { InsetText } from "../nhs/inset-text.tsx";
import { each } from "../site/each.tsx";

interface OwnResponsesProps {
  reference: string;
  responses: readonly {
    id: string;
    kind: ResponseKind;
    state: ResponseState;
    checkReason: string | null;
  }[];
}

/** For whoever wrote them: responses that are not sent, wait for a moderator or came back, or can still be corrected. */
export function OwnResponses({ reference, responses }: OwnResponsesProps) {
  return (
    <>
      {each(responses, ({ id, kind, state, checkReason }) => (
        <InsetText>
          <p>
            Your response “{RESPONSE_KINDS[kind]}”: {RESPONSE_STATES[state]}
          </p>
          {checkReason && <PlainText text={checkReason} />}
          <p>
            <a href={`/feedback/${reference}/response/${id}`}>
              {state === "draft"
                ? "Go on with your response"
                : state === "published"
                  ? "Correct it"
                  : "See your response"}
            </a>
          </p>
        </InsetText>
      ))}
    </>
  );
}

/** What an organisation asked the writer by way of a moderator, and the answer where that was passed on. */
export function AskedOfWriter({
  question,
}: {
  question: AskedQuestion & { declinedBecause: string | null };
}) {
  return (
    <section>
      <h2 className="nhsuk-heading-s">What your organisation asked the writer</h2>
      <QuestionAndAnswer {...question} />
      {question.declinedBecause && <PlainText text={question.declinedBecause} />}
    </section>
  );
}

/** For a member or a writer who finds that a response may identify someone. */
export function ReportResponse({ href }: { href: string }) {
  return (
    <p className="app-lone-link app-no-print">
      <a href={href}>Tell a moderator: this response may identify someone</a>
    </p>
  );
}
