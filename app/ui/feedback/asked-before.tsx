import { Details } from "../nhs/details.tsx";
import { PersonSays, StaffSay } from "../parts/voices.tsx";
import { each } from "../site/each.tsx";
import { PlainText } from "./feedback-text.tsx";

export interface AskedQuestion {
  id: string;
  who: string;
  when: string;
  text: string;
  answer: string | null;
  /** Where it stands: answered, lapsed, taken back. */
  standing: string;
}

/** What was asked about a comment and what its writer answered: between them and moderators. */
export function AskedBefore({ asked }: { asked: readonly AskedQuestion[] }) {
  if (asked.length === 0) return null;
  return (
    <Details summary="What you were asked">
      {each(asked, (question) => (
        <QuestionAndAnswer {...question} />
      ))}
    </Details>
  );
}

/** One question and its answer. */
export function QuestionAndAnswer({ who, when, text, answer, standing }: AskedQuestion) {
  return (
    <>
      <StaffSay who={`${who}, ${when}. ${standing}.`}>
        <PlainText text={text} />
      </StaffSay>
      {answer && (
        <PersonSays about="The answer">
          <PlainText text={answer} />
        </PersonSays>
      )}
    </>
  );
}
