import { Button } from "../nhs/button.tsx";
import { InsetText } from "../nhs/inset-text.tsx";
import { each } from "../site/each.tsx";
import { PostForm } from "../site/post-form.tsx";
import { Passages, type PassagesProps } from "./passages.tsx";
import { Reference } from "./reference.tsx";

/** What others told of the same, below the comment that it is combined with. */
export function Followers({
  followers,
}: {
  followers: readonly { reference: string; about: string; passages: PassagesProps }[];
}) {
  return (
    <>
      {each(followers, ({ reference, about, passages }) => (
        <section>
          <h2>
            Told of the same:{" "}
            <a href={`/feedback/${reference}`}>
              <Reference>{reference}</Reference>
            </a>
          </h2>
          <p className="app-second">{about}</p>
          <Passages {...passages} headingLevel={3} />
        </section>
      ))}
    </>
  );
}

/** Where a combined comment is read now, and the way back for whoever may decide. */
export function CombinedWith({
  reference,
  lead,
  mayTakeApart,
}: {
  reference: string;
  /** Undefined when the reader may not see that one. */
  lead: string | undefined;
  mayTakeApart: boolean;
}) {
  return (
    <InsetText>
      <p>
        It tells of the same as other feedback and is read together with it
        {lead ? (
          <>
            : <a href={`/feedback/${lead}`}>{lead}</a>
          </>
        ) : (
          "."
        )}
      </p>
      {mayTakeApart && (
        <PostForm action={`/feedback/${reference}/combine/undo`} className="app-no-print">
          <Button variant="secondary">Take it apart again</Button>
        </PostForm>
      )}
    </InsetText>
  );
}
