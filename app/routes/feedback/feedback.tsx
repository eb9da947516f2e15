import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { listContacts } from "#app/domain/contacts/queries.server.ts";
import { startDraft } from "#app/domain/feedback/drafts/commands.server.ts";
import { startForm } from "#app/domain/feedback/drafts/form.ts";
import { hasDrafts } from "#app/domain/feedback/drafts/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { LocalContacts } from "#app/ui/contacts/contacts.tsx";
import { GetHelpNow } from "#app/ui/contacts/get-help-now.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { WarningCallout } from "#app/ui/nhs/warning-callout.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Give feedback", matches);

export async function loader({ request, context }: RouteRequest) {
  const group = new URL(request.url).searchParams.get("group");
  const contacts = listContacts().filter(({ organisation }) => organisation !== null);
  return { group, contacts, isVisitor: context.actor.id === null, hasDrafts: hasDrafts(context.actor) };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, startForm);
  if (!form.ok) return rejectForm(context, form);

  const { draftId } = startDraft(actor, form.input);
  return redirect(`/feedback/${draftId}/${FIRST_PLACES[startOf(form.input)]}`, 303);
}

/** Where each way of starting begins: what is sent again has its answers, a further stop those of the story. */
const FIRST_PLACES = { anew: "group", again: "experience?return=check", next: "organisation" } as const;

function startOf({ again, next }: { again?: string; next?: string }): keyof typeof FIRST_PLACES {
  return again ? "again" : next ? "next" : "anew";
}

export default function BeforeYouStart() {
  const { group, contacts, isVisitor, hasDrafts } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page errors={form.errors}>
      <h1>Give feedback</h1>
      <p>
        Tell us about cancer care that you have had, or that someone close to you has had. Groups of patients,
        carers and health professionals use it to improve services.
      </p>
      <HowItWorks />
      <WarningCallout heading="What to leave out">
        <ul>
          <li>Do not include names of patients or staff. You can name a post, such as the ward sister.</li>
          <li>Do not include addresses, phone numbers, NHS numbers or exact dates.</li>
          <li>
            This is not a complaint. To complain, ask the hospital's Patient Advice and Liaison Service
            (PALS).
          </li>
          <li>Do not send patient referrals here.</li>
        </ul>
      </WarningCallout>
      {isVisitor && (
        <p>
          You need an account, so that we can tell you what came of it.{" "}
          <a href="/create-account">Create one</a> or log in at the next step.
        </p>
      )}
      {hasDrafts && (
        <p>
          You have feedback that you did not send. <a href="/your-page">Continue it</a>
        </p>
      )}
      <form method="post">
        {group && <input type="hidden" name="group" value={group} />}
        <Button>Start now</Button>{" "}
        <Button variant="secondary" name="short" value="yes">
          Start the short way
        </Button>
      </form>
      <p>The short way takes about a minute. You can tell us more at its end, if you like.</p>
      <h2>If you need help today</h2>
      <GetHelpNow headingLevel={3} />
      <LocalContacts contacts={contacts} headingLevel={3} />
    </Page>
  );
}

function HowItWorks() {
  return (
    <>
      <h2>Before you start</h2>
      <ul>
        <li>There are about 10 short questions. Your answers are saved at each step.</li>
        <li>A trained person reads it first, before anyone else can.</li>
        <li>Readers do not see who wrote it.</li>
        <li>You choose who may see it and how it may be used. You can change your mind later.</li>
        <li>This page is not watched all the time.</li>
      </ul>
    </>
  );
}
