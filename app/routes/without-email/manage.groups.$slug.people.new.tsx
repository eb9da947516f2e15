import { z } from "zod";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { addPerson } from "#app/domain/without-email/commands.server.ts";
import { NOT_ADDED, newPersonForm } from "#app/domain/without-email/form.ts";
import { getGroupToKeepFor } from "#app/domain/without-email/queries.server.ts";
import { openedForm } from "#app/lib/fields.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { PersonFields } from "#app/ui/without-email/person-fields.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { openingOf } from "#app/web/opening.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Add a person without email", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const group = getGroupToKeepFor(requireActor(context, request), params.slug);
  return { slug: group.slug, page: openingOf(context) };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, z.intersection(newPersonForm, openedForm));
  if (!form.ok) return rejectForm(context, form);

  const { page, ...person } = form.input;
  const added = addPerson(actor, params.slug, person, page);
  if (!added.ok) return rejectForm(context, refuseForm(form, "", NOT_ADDED[added.reason]));
  return redirectWith(context, `/manage/groups/${params.slug}/people/${added.id}`, "They are in the group.");
}

export default function AddAPersonWithoutEmail() {
  const { slug, page } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page
      back={{ href: `/manage/groups/${slug}/people`, label: "People in the group" }}
      errors={form.errors}
      aside={<WhatItMeans />}
    >
      <h1>Add a person without email</h1>
      <PostForm noValidate>
        <input type="hidden" name="page" value={page} />
        <PersonFields form={form} />
        <Checkboxes
          label="Did they agree?"
          hint="Tell them what you keep, who sees it, and that they can have it deleted at any time."
          items={[{ value: "yes", label: "Yes, they agree that the group keeps this" }]}
          {...form.fields("agreed")}
        />
        <Button>Add them</Button>
      </PostForm>
    </Page>
  );
}

function WhatItMeans() {
  return (
    <Beside heading="What it means">
      <p>
        They are in the group like everybody else. You say for them whether they come, print their papers, and
        write down their feedback. No email goes to them.
      </p>
      <p>Some day they can make it an account of their own, with a code that you print for them.</p>
    </Beside>
  );
}
