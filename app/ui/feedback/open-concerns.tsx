import type { ReactNode } from "react";
import type { ConcernKind, ContactKind } from "#db/vocabulary.ts";
import { type Contact, LocalHelp } from "../contacts/contacts.tsx";
import { WarningCallout } from "../nhs/warning-callout.tsx";
import { each } from "../site/each.tsx";
import { PlainText } from "./feedback-text.tsx";

export interface OpenConcern {
  kind: ConcernKind;
  why: string;
  /** What the person who raised it said, if a person did. */
  text: string | null;
  due: string;
  /** The response that it is about, where it is not the comment itself. */
  responseId: string | null;
  /** The words that raised it, and what they were taken for. */
  reasons: readonly { text: string; why: string }[];
}

/** Why somebody must look at a comment before anything is published. */
export function OpenConcerns({
  concerns,
  contacts,
  children,
}: {
  concerns: readonly OpenConcern[];
  /** Whom to ring at the organisation that it is about. */
  contacts: readonly Contact[];
  /** What else it is about, such as a response. */
  children?: ReactNode;
}) {
  const kinds = concerns.map(({ kind }) => kind);
  return (
    <WarningCallout heading="Look at this today" headingLevel={2}>
      <ul>
        {each(concerns, ({ why, text, due, responseId, reasons }) => (
          <li>
            {why}. Look at it by {due}.{text && <PlainText text={text} />}
            {responseId && !children && (
              <a href={`/manage/checks/responses/${responseId}`}>Look at the response</a>
            )}
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
      {children}
      {kinds.includes("selfHarm") && (
        <p>
          If a life is at risk, ring <a href="tel:999">999</a>. Give them <b>Samaritans</b>,{" "}
          <a href="tel:116123">116 123</a>, and <b>NHS 111</b>, the mental health option.
        </p>
      )}
      {kinds.includes("abuse") && (
        <p>
          If someone is in danger now, ring <a href="tel:999">999</a>. Tell the safeguarding team of the
          hospital or the council today.
        </p>
      )}
      <LocalHelp contacts={contacts} kinds={[...new Set(kinds.flatMap((kind) => LOCAL_HELP[kind]))]} />
    </WarningCallout>
  );
}

/** Whose numbers help with what. */
const LOCAL_HELP: Record<ConcernKind, readonly ContactKind[]> = {
  unwell: ["helpline"],
  selfHarm: ["helpline"],
  abuse: ["pals"],
  complaint: ["pals", "complaints"],
  mayIdentify: [],
};
