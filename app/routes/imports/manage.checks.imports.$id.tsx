import { requireActor } from "#app/auth/require-actor.server.ts";
import { getBatch } from "#app/domain/imports/batches.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MarkedRuns } from "#app/ui/feedback/marked-text.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Beside, Facts } from "#app/ui/parts/aside.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { each } from "#app/ui/site/each.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { RATINGS } from "#db/vocabulary.ts";

export const meta: Meta = ({ matches }) => pageTitle("Check imported feedback", matches);

export async function loader({ request, context, params }: RouteRequest) {
  return getBatch(requireActor(context, request), params.id);
}

export default function CheckImportedFeedback() {
  const { id, fileName, groupName, facts, left, comments } = useLoaderData<typeof loader>();
  return (
    <Page
      back={{ href: "/manage/checks", label: "Feedback to check" }}
      aside={
        <Beside heading={`Waiting: ${left.toLocaleString("en-GB")}`}>
          <Facts
            facts={[{ name: "Group", answer: groupName }, { name: "File", answer: fileName }, ...facts]}
          />
        </Beside>
      }
    >
      <h1>Check imported feedback</h1>
      {comments.length === 0 ? (
        <EmptyState action={{ href: "/manage/checks", label: "See what else waits" }}>
          Nothing of this file waits to be checked together.
        </EmptyState>
      ) : (
        <PostForm action={`/manage/checks/imports/${id}/publish`}>
          <p>
            Read each. A program looked for words that may identify someone and for words that call for help.
            It does not find all of them.
          </p>
          <ForThemselves comments={comments.filter(({ isForItself }) => isForItself)} />
          <ToChoose comments={comments.filter(({ isForItself }) => !isForItself)} />
          {each(comments, ({ reference }) => (
            <input type="hidden" name="shown" value={reference} />
          ))}
          <Choice hasSome={comments.some(({ isForItself }) => !isForItself)} />
        </PostForm>
      )}
    </Page>
  );
}

type BatchComment = ReturnType<typeof useLoaderData<typeof loader>>["comments"][number];

/** Nothing is published unasked, and none of them can be said too. */
function Choice({ hasSome }: { hasSome: boolean }) {
  if (!hasSome) return <Button>Look at each by itself</Button>;
  return (
    <div className="app-buttons">
      <Button>Publish what is ticked</Button>
      <Button variant="secondary" name="none" value="yes">
        None can be published
      </Button>
    </div>
  );
}

function ToChoose({ comments }: { comments: readonly BatchComment[] }) {
  if (comments.length === 0) return null;
  return (
    <Checkboxes
      label="Which can be published?"
      labelSize="m"
      hint="Tick each that you have read and that is fine. The rest joins the other feedback to check."
      small
      name="publish"
      items={comments.map((comment) => ({
        value: comment.reference,
        label: <Words {...comment} />,
        hint: <About {...comment} />,
      }))}
    />
  );
}

function ForThemselves({ comments }: { comments: readonly BatchComment[] }) {
  if (comments.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">These join the other feedback to check</h2>
      <p>The marked words need a look by themselves.</p>
      <Rows
        rows={comments.map((comment) => ({
          href: `/manage/checks/${comment.reference}`,
          what: comment.reference,
          about: <Words {...comment} />,
        }))}
      />
    </>
  );
}

function Words({ runs }: BatchComment) {
  return (
    <>
      {runs.wentWell.length > 0 && (
        <>
          <b>Went well:</b> <MarkedRuns runs={runs.wentWell} />{" "}
        </>
      )}
      {runs.couldBeBetter.length > 0 && (
        <>
          <b>Could be better:</b> <MarkedRuns runs={runs.couldBeBetter} />
        </>
      )}
    </>
  );
}

function About({ reference, rating }: BatchComment) {
  return (
    <>
      {rating && `${RATINGS[rating]} · `}
      <Reference>{reference}</Reference>
    </>
  );
}
