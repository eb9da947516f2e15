import { Button } from "../nhs/button.tsx";
import { PostForm } from "../site/post-form.tsx";
import { Beside } from "./aside.tsx";

/** Who of the reader's office sees to something: their name, or that nobody does. */
export interface Taker {
  name: string | null;
  isReader: boolean;
}

/** Who of an office sees to it, and a button for whoever wants to. Nobody else sees any of it. */
export function TakenOn({ taker, action }: { taker: Taker; action: string }) {
  return (
    <Beside heading="Who of you sees to it">
      <p>{taker.isReader ? "You do." : (taker.name ?? "Nobody yet.")}</p>
      {!taker.isReader && (
        <PostForm action={action}>
          <Button variant="secondary" small>
            I see to it
          </Button>
        </PostForm>
      )}
    </Beside>
  );
}
