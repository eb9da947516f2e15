import { Button } from "../nhs/button.tsx";
import { CharacterCount } from "../nhs/character-count.tsx";
import { NeedsYou } from "../parts/needs-you.tsx";
import { StaffSay } from "../parts/voices.tsx";
import type { Fields } from "../site/fields.ts";
import { PostForm } from "../site/post-form.tsx";
import { PlainText } from "./feedback-text.tsx";

interface QuestionToAnswerProps {
  /** Null when it cannot be answered any more: what was typed is shown again. */
  question: { id: string; text: string; until: string; isForStaff: boolean; isUrgent: boolean } | null;
  form: Fields;
  /** Where the answer goes: the page of the account, or the one behind the code. */
  action: string;
  limit: number;
}

export const WROTE_TO_YOU = "a moderator has written to you";

/** The page of a question that waits for the writer. */
export function QuestionToAnswer(props: QuestionToAnswerProps) {
  return (
    <NeedsYou heading={`Needs you: ${WROTE_TO_YOU}`}>
      <AnswerQuestion {...props} />
    </NeedsYou>
  );
}

/** The question, with the box to answer in. */
export function AnswerQuestion({ question, form, action, limit }: QuestionToAnswerProps) {
  return (
    <>
      {question && (
        <>
          <StaffSay who={question.isForStaff ? "Staff, through a moderator" : "A moderator"}>
            <PlainText text={question.text} />
          </StaffSay>
          <p>
            {question.isForStaff
              ? "Staff would like to know this. A moderator asks for them. They are not told who you are. "
              : "Only you and moderators see this. "}
            You can answer until {question.until}.
            {!question.isUrgent && " You need not. If you do not, we decide with what we have."}
          </p>
        </>
      )}
      <PostForm action={action || undefined} noValidate data-keep="">
        <input type="hidden" name="question" value={question?.id ?? form.field("question").value} />
        <CharacterCount label="Your answer" limit={limit} rows={4} {...form.field("answer")} />
        <Button>Send your answer</Button>
      </PostForm>
    </>
  );
}
