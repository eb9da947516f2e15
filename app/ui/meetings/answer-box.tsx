import { Button } from "../nhs/button.tsx";
import { each } from "../site/each.tsx";
import { PostForm } from "../site/post-form.tsx";

export interface AnswerBoxProps {
  /** Where the answer goes. */
  action: string;
  /** What this reader said so far, in words; null before. */
  said: string | null;
  /** Which of the replies that was. */
  reply: string | null;
  /** How many come and may come, and how many places there are. */
  standing: string;
  replies: Record<string, string>;
}

/** Asks whether somebody comes: three buttons, so that an answer is one press. */
export function AnswerBox({ action, said, reply, standing, replies }: AnswerBoxProps) {
  return (
    <section className="app-no-print" aria-labelledby="answer">
      <h2 id="answer">Are you coming?</h2>
      <p>
        {said ?? "You have not answered yet."} {standing}
      </p>
      <PostForm action={action} className="app-buttons app-buttons--words">
        {each(Object.entries(replies), ([value, label]) => (
          <Button name="reply" value={value} variant="secondary" aria-pressed={value === reply}>
            {value === reply && <span aria-hidden="true">✓ </span>}
            {label}
          </Button>
        ))}
      </PostForm>
    </section>
  );
}
