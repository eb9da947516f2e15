import { PlainText } from "../feedback/feedback-text.tsx";
import { PersonSays } from "../parts/voices.tsx";

export interface OwnAnswerProps {
  /** The page of this feedback, in an account or behind its code. */
  at: string;
  said: { title: string; answer: string; text: string; on: string; wentTo: string; mayMend: boolean } | null;
}

/** What its writer said of a change that rests on it, and who reads that. */
export function OwnAnswer({ at, said }: OwnAnswerProps) {
  if (!said) return null;
  const { title, answer, text, on, wentTo, mayMend } = said;
  return (
    <section>
      <h2>You said if it helped</h2>
      <p>{title}</p>
      <PersonSays about={on}>
        <p>
          <b>{answer}</b>
        </p>
        {text && <PlainText text={text} />}
      </PersonSays>
      <p>
        {text
          ? `Your words went to ${wentTo}, without your name.`
          : "It is counted with what others say. Nobody sees that it was you."}
      </p>
      {mayMend && (
        <p>
          <a href={`${at}/helped`}>Change what you said</a>
        </p>
      )}
    </section>
  );
}
