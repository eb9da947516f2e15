import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { getGroup } from "#app/domain/groups/queries.server.ts";
import { findWayToJoin } from "#app/domain/membership/joining.server.ts";
import { askToJoin } from "#app/domain/membership/requests/commands.server.ts";
import { askForm, LONGEST_REASON, NOT_ASKED } from "#app/domain/membership/requests/form.ts";
import { findOwnRequest } from "#app/domain/membership/requests/queries.server.ts";
import { inGroup, readHolders } from "#app/domain/people/holders.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { type Form, useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Ask to join ${data.name}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const group = getGroup(params.slug);
  const joining = findWayToJoin(actor, group);
  const isAsking = joining === "ask" || joining === "asked";
  if (!isAsking && !context.rejectedForm) throw redirect(`/groups/${group.slug}/join`);
  const before = findOwnRequest(actor, group.id);
  return {
    slug: group.slug,
    name: group.name,
    passedTo: readHolders().passedTo(inGroup(group.id)),
    askedOn: before?.state === "asked" ? formatDate(before.askedAt) : null,
    declined: before?.state === "declined" ? before.answer : null,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, askForm);
  if (!form.ok) return rejectForm(context, form);

  const asked = askToJoin(actor, params.slug, form.input);
  if (!asked.ok) return rejectForm(context, refuseForm(form, "", NOT_ASKED[asked.reason]));
  return redirectWith(
    context,
    `/groups/${params.slug}`,
    "You have asked to join. You get an email when a facilitator has answered.",
  );
}

export default function AskToJoin() {
  const { slug, name, passedTo, askedOn, declined } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page
      back={{ href: `/groups/${slug}`, label: name }}
      errors={form.errors}
      aside={<WhoReadsIt name={name} passedTo={passedTo} />}
    >
      <h1>Ask to join {name}</h1>
      {askedOn ? (
        <PostForm action={`/groups/${slug}/ask/withdraw`}>
          <p>You asked on {askedOn}. You get an email when a facilitator has answered.</p>
          <Button variant="secondary">Take my request back</Button>
        </PostForm>
      ) : (
        <>
          {declined && <Declined answer={declined} />}
          <Ask form={form} />
        </>
      )}
    </Page>
  );
}

function Declined({ answer }: { answer: string }) {
  return (
    <InsetText>
      <p>A facilitator declined your last request. This is the reason:</p>
      <PlainText text={answer} />
    </InsetText>
  );
}

function Ask({ form }: { form: Form }) {
  return (
    <PostForm noValidate>
      <CharacterCount
        label="Why would you like to join?"
        hint="A sentence or two is enough. You do not need to write about your health."
        limit={LONGEST_REASON}
        {...form.field("reason")}
      />
      <Button>Ask to join</Button>
    </PostForm>
  );
}

function WhoReadsIt({ name, passedTo }: { name: string; passedTo: string | null }) {
  return (
    <Beside heading="Who reads it">
      {passedTo ? (
        <p>
          Nobody runs {name} just now. What you write goes to {passedTo}, who reads it and says yes or no.
        </p>
      ) : (
        <p>A facilitator, who runs the group, reads what you write here and says yes or no.</p>
      )}
    </Beside>
  );
}
