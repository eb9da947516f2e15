import type { ComponentProps, ReactNode } from "react";
import { capitalise } from "#app/lib/capitalise.ts";
import { Button } from "../nhs/button.tsx";
import { NeedsYou } from "../parts/needs-you.tsx";
import { Rows } from "../parts/rows.tsx";
import { StaffSay } from "../parts/voices.tsx";
import type { Fields } from "../site/fields.ts";
import { PlainText } from "./feedback-text.tsx";
import { AnswerQuestion, type QuestionToAnswer, WROTE_TO_YOU } from "./question-to-answer.tsx";

interface WaitsForWriterProps {
  /** The page of this feedback, in an account or behind its code. */
  at: string;
  state: string;
  question: ComponentProps<typeof QuestionToAnswer>["question"];
  form: Fields;
  limit: number;
  /** Three months after a change that rests on it. */
  isAskedIfHelped: boolean;
  /** Why it was not published. */
  reason: string | null;
}

/** What only its writer can take further, in one box: the most urgent as a whole, the others a line each. */
export function WaitsForWriter(props: WaitsForWriterProps) {
  const [first, ...others] = listWaiting(props);
  if (!first) return null;
  if (others.length === 0) return <NeedsYou heading={`Needs you: ${first.what}`}>{first.whole}</NeedsYou>;
  return (
    <NeedsYou heading={`Needs you: ${others.length + 1} things`}>
      <h3>{capitalise(first.what)}</h3>
      {first.whole}
      <Rows rows={others.map(({ what, href, about }) => ({ what: capitalise(what), href, about }))} />
    </NeedsYou>
  );
}

type Waiting = { what: string; href?: string; about?: string; whole: ReactNode };

function listWaiting({ at, state, question, form, limit, isAskedIfHelped, reason }: WaitsForWriterProps) {
  const waiting: Waiting[] = [];
  if (question)
    waiting.push({
      what: WROTE_TO_YOU,
      whole: <AnswerQuestion question={question} form={form} action={`${at}/answer`} limit={limit} />,
    });
  if (state === "refused")
    waiting.push({
      what: "it was not published",
      href: `${at}/change`,
      whole: (
        <>
          {reason && (
            <StaffSay who="A moderator">
              <PlainText text={reason} />
            </StaffSay>
          )}
          <p>You can change your words and send it again. Your other answers are kept.</p>
          <Button href={`${at}/change`}>Change your words and send it again</Button>
        </>
      ),
    });
  if (state === "suggested")
    waiting.push(
      withButton("See the suggestion", {
        what: "a moderator suggests other words",
        href: `${at}/suggestion`,
        about: "Nothing changes unless you agree. It is not published until you say.",
      }),
    );
  if (isAskedIfHelped)
    waiting.push(
      withButton("Say if it helped", {
        what: "did it help?",
        href: `${at}/helped`,
        about: "Something was changed because of what you and others said.",
      }),
    );
  return waiting;
}

function withButton(label: string, line: { what: string; href: string; about: string }): Waiting {
  const whole = (
    <>
      <p>{line.about}</p>
      <Button href={line.href}>{label}</Button>
    </>
  );
  return { ...line, whole };
}
