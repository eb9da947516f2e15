import { Button } from "../nhs/button.tsx";
import { Response, type ShownResponse } from "../responses/responses.tsx";
import { each } from "../site/each.tsx";

/** The replies that somebody says identify someone: each whole, and one press takes it off the pages. */
export function ReportedReplies({
  replies,
}: {
  replies: readonly (ShownResponse & { id: string; isShown: boolean })[];
}) {
  return (
    <>
      {each(replies, ({ id, isShown, ...reply }) => (
        <>
          <Response {...reply} />
          {isShown ? (
            <form method="post" action={`/manage/checks/responses/${id}/hide`}>
              <Button variant="warning">
                Hide this reply now{" "}
                <span className="nhsuk-u-visually-hidden">(from {reply.organisationName})</span>
              </Button>
            </form>
          ) : (
            <p>The reply is not on the pages.</p>
          )}
        </>
      ))}
    </>
  );
}
