import { requireActor } from "#app/auth/require-actor.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { saveTerm } from "#app/domain/glossary/commands.server.ts";
import { NOT_SAVED, termForm } from "#app/domain/glossary/form.ts";
import { findUnclearWord } from "#app/domain/glossary/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { WORD_SAVED } from "#app/ui/glossary/messages.ts";
import { TermForm } from "#app/ui/glossary/term-form.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Add a word", matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  authorize(actor, "glossary:edit");
  return { term: findUnclearWord(actor, new URL(request.url).searchParams.get("asked")) ?? "" };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, termForm);
  if (!form.ok) return rejectForm(context, form);

  const saved = saveTerm(actor, null, form.input);
  if (!saved.ok) return rejectForm(context, refuseForm(form, "term", NOT_SAVED[saved.reason]));
  return redirectWith(context, "/manage/glossary", WORD_SAVED);
}

export default function AddAWord() {
  const form = useForm(useLoaderData<typeof loader>());
  return (
    <Page back={{ href: "/manage/glossary", label: "Glossary" }} errors={form.errors}>
      <h1>Add a word</h1>
      <TermForm form={form} />
    </Page>
  );
}
