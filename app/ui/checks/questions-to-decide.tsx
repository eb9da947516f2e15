import { type AskedQuestion, QuestionAndAnswer } from "../feedback/asked-before.tsx";
import { each } from "../site/each.tsx";

interface QuestionsToDecideProps {
  questions: readonly (AskedQuestion & { mayDecide: boolean })[];
}

/** For moderators: what the writer of a comment was asked, what they answered, and what waits for a decision. */
export function QuestionsToDecide({ questions }: QuestionsToDecideProps) {
  if (questions.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">Questions to its writer</h2>
      {each(questions, (question) => (
        <>
          <QuestionAndAnswer {...question} />
          {question.mayDecide && (
            <p className="app-lone-link app-no-print">
              <a href={`/manage/checks/questions/${question.id}`}>Decide about this question</a>
            </p>
          )}
        </>
      ))}
    </section>
  );
}
