import { type Contact, LocalHelp } from "../contacts/contacts.tsx";
import { WarningCallout } from "../nhs/warning-callout.tsx";
import { each } from "../site/each.tsx";
import { PlainText } from "./feedback-text.tsx";

export interface OpenConcern {
  why: string;
  /** What the person who raised it said, if a person did. */
  text: string | null;
  due: string;
  /** The reply that it is about, where it is not the comment itself. */
  responseId: string | null;
  /** The words that raised it, and what they were taken for. */
  reasons: readonly { text: string; why: string }[];
}

/** Why somebody must look at a comment before anything is published. */
export function OpenConcerns({
  concerns,
  contacts,
}: {
  concerns: readonly OpenConcern[];
  /** Whom to ring at the organisation that it is about. */
  contacts: readonly Contact[];
}) {
  return (
    <WarningCallout heading="Look at this today" headingLevel={2}>
      <ul>
        {each(concerns, ({ why, text, due, responseId, reasons }) => (
          <li>
            {why}. Look at it by {due}.{text && <PlainText text={text} />}
            {responseId && <a href={`/manage/checks/responses/${responseId}`}>Look at the reply</a>}
            {reasons.length > 0 && (
              <ul>
                {each(reasons, ({ text, why }) => (
                  <li>
                    “{text}”: {why}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <LocalHelp contacts={contacts} kinds={["helpline", "pals", "complaints"]} />
    </WarningCallout>
  );
}
