import { requireActor } from "#app/auth/require-actor.server.ts";
import { listTerms } from "#app/domain/glossary/queries.server.ts";
import { getToCheck } from "#app/domain/recommendations/checking.server.ts";
import { describeEntryText, listEntryTexts } from "#app/domain/recommendations/entry-texts/queries.server.ts";
import { versionOfText } from "#app/domain/recommendations/form-versions.server.ts";
import { isPublic } from "#app/domain/recommendations/public-words.server.ts";
import { listQuotable } from "#app/domain/recommendations/quotation.server.ts";
import { describeOpenResponse } from "#app/domain/recommendations/thread/inside.server.ts";
import { lookThrough } from "#app/domain/responses/found-before-sending.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { EntryToCheck, ResponseToCheck, TextToCheck } from "#app/ui/recommendations/text-to-check.tsx";
import { FoundBeforeSending } from "#app/ui/responses/found-before-sending.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Check recommendation ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const row = getToCheck(actor, params.reference);
  const { reference, title, asks, why, doneWhen } = row;
  const response = describeOpenResponse(row);
  const said = response && [response.post, response.text, response.change, response.place, response.evidence];
  const entries = listEntryTexts(row).flatMap(({ text, more }) => [text, more]);
  const text = [title, asks, why, doneWhen, ...(said ?? []), ...entries];
  return {
    reference,
    title,
    asks,
    why,
    doneWhen,
    formVersion: versionOfText(row),
    isPassed: row.textPassedAt !== null,
    isHeld: row.textNote !== null,
    isPublic: isPublic(row),
    isQuotable: listQuotable(row).length > 0,
    response: response?.state === "waiting" ? response : undefined,
    entries: listEntryTexts(row).map(describeEntryText),
    found: lookThrough(
      text,
      listTerms().map(({ term }) => term),
    ),
  };
}

export default function CheckRecommendation() {
  const { reference, title, asks, why, doneWhen, ...check } = useLoaderData<typeof loader>();
  const at = `/manage/checks/recommendations/${reference}`;
  return (
    <Page back={{ href: "/manage/checks/recommendations", label: "Recommendations to check" }}>
      <h1>Check recommendation {reference}</h1>
      <FoundBeforeSending {...check.found} />
      <TextToCheck title={title} asks={asks} why={why} doneWhen={doneWhen} />
      {check.isPassed ? (
        <p>A moderator has passed these words.</p>
      ) : (
        <PostForm action={`${at}/pass`}>
          <input type="hidden" name="formVersion" value={check.formVersion} />
          <Button>Everyone may read these words</Button>
        </PostForm>
      )}
      {check.isHeld ? (
        <p>
          The group has been asked for other words.
          {check.isPublic && (
            <>
              {" "}
              Everyone reads the words that were passed last. <a href={`${at}/hold`}>Hide it</a>
            </>
          )}
        </p>
      ) : (
        <p>
          <a href={`${at}/hold`}>Ask the group for other words</a>
        </p>
      )}
      {check.isQuotable && (
        <p>
          <a href={`${at}/quote`}>Choose words for the home page</a>
        </p>
      )}
      {each(check.entries, ({ id, heading, on, by, text, more, isPassed, note, formVersion }) => (
        <>
          <EntryToCheck heading={heading} by={by} on={on} text={text} more={more} />
          {isPassed && <p>A moderator has passed these words.</p>}
          {note && <p>The office has been asked for other words: {note}</p>}
          {!isPassed && (
            <PostForm action={`${at}/entries/${id}/pass`}>
              <input type="hidden" name="formVersion" value={formVersion} />
              <Button variant="secondary">
                Everyone may read this
                <span className="nhsuk-u-visually-hidden">
                  {" "}
                  about: {heading}, {on}
                </span>
              </Button>
            </PostForm>
          )}
          {!note && (
            <p>
              <a href={`${at}/entries/${id}/hold`}>
                Ask the office for other words
                <span className="nhsuk-u-visually-hidden">
                  : {heading}, {on}
                </span>
              </a>
            </p>
          )}
        </>
      ))}
      {check.response && (
        <>
          <h2>A response that waits</h2>
          <ResponseToCheck response={check.response} />
          <PostForm action={`${at}/publish`}>
            <input type="hidden" name="formVersion" value={check.response.formVersion} />
            <Button variant={check.isPassed ? undefined : "secondary"}>Publish the response</Button>
          </PostForm>
          <p>
            <a href={`${at}/return`}>Send the response back</a>
          </p>
        </>
      )}
    </Page>
  );
}
