import { z } from "zod";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { openPoll } from "#app/domain/meetings/polls/commands.server.ts";
import { DATES, NOT_ASKED, pollForm } from "#app/domain/meetings/polls/form.ts";
import { getGroupToPlanFor } from "#app/domain/meetings/queries.server.ts";
import { openedForm } from "#app/lib/fields.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { DayField } from "#app/ui/site/day-field.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { openingOf } from "#app/web/opening.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { type Form, useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Ask which date suits the group", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { slug, name } = getGroupToPlanFor(requireActor(context, request), params.slug);
  return { slug, name, page: openingOf(context) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, z.intersection(pollForm, openedForm));
  if (!form.ok) return rejectForm(context, form);

  const { page, ...poll } = form.input;
  const opened = openPoll(actor, params.slug, poll, page);
  if (!opened.ok) return rejectForm(context, refuseForm(form, "", NOT_ASKED[opened.reason]));
  return redirectWith(
    context,
    `/groups/${params.slug}/polls/${opened.pollId}`,
    "The question is asked. It stands on the page of the group.",
  );
}

export default function AskForADate() {
  const { slug, name, page } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/groups/${slug}`, label: name }} errors={form.errors}>
      <h1>Ask which date suits the group</h1>
      <p>
        People in the group say yes, maybe or no to each date. Then you choose one, and it becomes a meeting.
      </p>
      <PostForm noValidate>
        <input type="hidden" name="page" value={page} />
        <Input label="Title" hint="For example, Spring meeting." {...form.field("title")} />
        <Input
          label="Place"
          hint="You can leave this empty if the meeting is online."
          {...form.field("place")}
        />
        <Input
          label="Link to join online (optional)"
          type="url"
          hint="It begins with https://"
          spellCheck={false}
          {...form.field("link")}
        />
        {each(DATES, (n) => (
          <PossibleDate form={form} n={n} />
        ))}
        <Button>Ask the group</Button>
      </PostForm>
    </Page>
  );
}

function PossibleDate({ form, n }: { form: Form; n: number }) {
  const name = `date${n}`;
  const optional = n > 2 ? " (optional)" : "";
  return (
    <>
      <h2>
        Date {n}
        {optional}
      </h2>
      <DayField form={form} name={name} label="Day" labelSize="s" />
      <Input
        label="Start time"
        hint="For example, 2pm or 14:00."
        width={10}
        {...form.field(`${name}-start`)}
      />
      <Input label="End time" width={10} {...form.field(`${name}-end`)} />
    </>
  );
}
