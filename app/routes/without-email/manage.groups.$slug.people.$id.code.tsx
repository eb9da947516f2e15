import { requireActor } from "#app/auth/require-actor.server.ts";
import { makeTakeOverCode } from "#app/domain/without-email/commands.server.ts";
import { DAYS_OF_CODE } from "#app/domain/without-email/form.ts";
import { getKept } from "#app/domain/without-email/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { TakeOverSlip } from "#app/ui/without-email/take-over-slip.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { useActionData, useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { showCode } from "#app/web/show-code.server.ts";

const HEADING = "A code to take over what is kept";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { group, person } = getKept(requireActor(context, request), params.slug, params.id);
  return {
    page: `/manage/groups/${group.slug}/people/${person.id}`,
    name: person.name,
    hasOne: person.codeEndsAt !== null,
  };
}

/** Like the code of feedback, it is shown once, in the answer itself, and stands in no address. */
export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const { code, endsAt } = makeTakeOverCode(actor, params.slug, params.id);
  return { ...showCode(code, "/account/take-over"), until: formatDate(endsAt) };
}

export default function CodeToTakeOver() {
  const { page, name, hasOne } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <Page back={{ href: page, label: name }}>
      <h1>{HEADING}</h1>
      {made ? (
        <>
          <p className="app-no-print">
            Print this page now and give it to {name} yourself. The code is shown this once.
          </p>
          <TakeOverSlip name={name} {...made} />
        </>
      ) : (
        <PostForm>
          <p>
            {name} gets a code on paper. With it and an email address they make an account, and what is kept
            of them moves there. From then on nobody looks after it but they.
          </p>
          <p>
            It works once, for {DAYS_OF_CODE} days. Whoever has it can read what {name} needs: give it to
            nobody else.
          </p>
          {hasOne && <p>The code that was printed before stops at once.</p>}
          <Button>Make the code</Button>
        </PostForm>
      )}
    </Page>
  );
}
