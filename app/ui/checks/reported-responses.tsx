import { Button } from "../nhs/button.tsx";
import { Response, type ShownResponse } from "../responses/responses.tsx";
import { each } from "../site/each.tsx";
import { PostForm } from "../site/post-form.tsx";

/** The responses that somebody says identify someone: each whole, and one press takes it off the pages. */
export function ReportedResponses({
  responses,
}: {
  responses: readonly (ShownResponse & { id: string; isShown: boolean })[];
}) {
  return (
    <>
      {each(responses, ({ id, isShown, ...response }) => (
        <>
          <Response {...response} />
          {isShown ? (
            <PostForm action={`/manage/checks/responses/${id}/hide`}>
              <Button variant="secondary">
                Hide this response now{" "}
                <span className="nhsuk-u-visually-hidden">(from {response.organisationName})</span>
              </Button>
            </PostForm>
          ) : (
            <p>The response is not on the pages.</p>
          )}
        </>
      ))}
    </>
  );
}
