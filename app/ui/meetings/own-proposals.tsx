import { PlainText } from "../feedback/feedback-text.tsx";
import { Button } from "../nhs/button.tsx";
import { each } from "../site/each.tsx";
import { PostForm } from "../site/post-form.tsx";

export interface OwnProposal {
  id: string;
  title: string;
  /** Where it stands, in words. */
  state: string;
  /** Why it was declined. */
  answer: string | null;
  mayWithdraw: boolean;
}

/** What this reader proposed for a meeting, and what came of it. */
export function OwnProposals({ address, proposals }: { address: string; proposals: readonly OwnProposal[] }) {
  if (proposals.length === 0) return null;
  return (
    <>
      <h3>What you proposed</h3>
      <ul className="app-link-list">
        {each(proposals, ({ id, title, state, answer, mayWithdraw }) => (
          <li>
            {title}: {state.toLowerCase()}
            {answer && <PlainText text={answer} />}
            {mayWithdraw && (
              <PostForm action={`${address}/agenda/${id}/withdraw`} className="app-buttons">
                <Button small variant="secondary">
                  Take back <span className="nhsuk-u-visually-hidden">{title}</span>
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
