import { requireActor } from "#app/auth/require-actor.server.ts";
import { holdForm, LONGEST_REASON, NOT_HELD } from "#app/domain/retention/form.ts";
import { hold, listHolds } from "#app/domain/retention/holds.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Kept for longer";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const holds = listHolds(requireActor(context, request));
  return {
    holds: holds.map(({ id, email, reference, reason, heldAt }) => ({
      id,
      what: email ? `The account ${email}` : `The feedback ${reference}`,
      about: `Since ${formatDate(heldAt)}: ${reason}`,
    })),
  };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, holdForm);
  if (!form.ok) return rejectForm(context, form);

  const held = hold(actor, form.input);
  if (!held.ok) return rejectForm(context, refuseForm(form, "what", NOT_HELD));
  return redirectWith(context, "/manage/holds", "It is kept until somebody lets it go.");
}

export default function KeptForLonger() {
  const { holds } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>
        An account or a comment that must not go with its period, because of a complaint or somebody's safety.
        Whoever it belongs to can still erase it.
      </p>
      {holds.length > 0 ? (
        <Rows
          rows={holds.map(({ id, what, about }) => ({
            what,
            about,
            acts: (
              <PostForm action={`/manage/holds/${id}/release`}>
                <Button variant="secondary">Let it go</Button>
              </PostForm>
            ),
          }))}
        />
      ) : (
        <EmptyState>Nothing is kept for longer.</EmptyState>
      )}
      <h2>Keep something for longer</h2>
      <PostForm noValidate>
        <Input
          label="The email address of the account, or the reference of the feedback"
          {...form.field("what")}
        />
        <CharacterCount
          label="Why does it have to be kept?"
          hint="Do not write names, or what is wrong with anybody."
          limit={LONGEST_REASON}
          {...form.field("reason")}
        />
        <Button>Keep it</Button>
      </PostForm>
    </Page>
  );
}
