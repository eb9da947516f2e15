import { Button } from "../nhs/button.tsx";
import { Card } from "../nhs/card.tsx";
import { each } from "../site/each.tsx";
import { PostForm } from "../site/post-form.tsx";
import { Passages, type PassagesProps } from "./passages.tsx";
import { Reference } from "./reference.tsx";

interface LikelySameProps {
  /** The comment that the others are like. */
  reference: string;
  likely: readonly {
    reference: string;
    passages: PassagesProps;
    /** The words that both have. */
    because: readonly string[];
    mayLead: boolean;
  }[];
}

/** What may tell of the same experience, with the words that say so, for a person to decide. */
export function LikelySame({ reference, likely }: LikelySameProps) {
  if (likely.length === 0) return <p>We found no other feedback with much the same words.</p>;
  return (
    <>
      <h2 className="nhsuk-heading-m">These may tell of the same</h2>
      {each(likely, ({ reference: other, passages, because, mayLead }) => (
        <Card
          heading={
            <>
              Feedback <Reference>{other}</Reference>
            </>
          }
          headingLevel={3}
          headingSize="m"
        >
          <p className="nhsuk-hint">Words in both: {because.join(", ")}</p>
          <Passages {...passages} headingLevel={4} />
          {mayLead ? (
            <PostForm>
              <input type="hidden" name="lead" value={other} />
              <Button variant="secondary">
                Read {reference} together with {other}
              </Button>
            </PostForm>
          ) : (
            <p>
              <a href={`/feedback/${other}/combine`}>Combine {other} with this one</a>
            </p>
          )}
        </Card>
      ))}
    </>
  );
}
