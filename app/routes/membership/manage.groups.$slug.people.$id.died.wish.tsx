import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { getPersonOfGroup, recordWish } from "#app/domain/absences/deaths.server.ts";
import { wishForm } from "#app/domain/absences/form.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { DEATH_TOO_LATE } from "#app/ui/membership/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { FAMILY_WISHES } from "#db/vocabulary.ts";

const HEADING = "What the family would like";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context, params }: RouteRequest) {
  const person = getPersonOfGroup(requireActor(context, request), params.slug, params.id);
  const back = `/manage/groups/${params.slug}/people/${params.id}/died`;
  if (!person.died || person.elsewhere !== null) throw redirect(back);
  return { back, name: person.name, until: formatDate(person.died.until), wish: person.wish };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, wishForm);
  if (!form.ok) return rejectForm(context, form);

  const page = `/manage/groups/${params.slug}/people/${params.id}/died`;
  return recordWish(actor, params.slug, params.id, form.input).ok
    ? redirectWith(context, page, "What the family would like is saved.")
    : redirectRefused(context, page, DEATH_TOO_LATE);
}

export default function WhatTheFamilyWouldLike() {
  const { back, name, until, wish } = useLoaderData<typeof loader>();
  const form = useForm({ wish });
  const items = Object.entries(FAMILY_WISHES).map(([value, label]) => ({ value, label }));
  return (
    <Page back={{ href: back }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <p>
        Ask them when the time is right, by telephone or face to face. It is done after {until}. You can
        change it before.
      </p>
      <PostForm noValidate>
        <Radios
          label={`What should become of what ${name} told us and proposed?`}
          items={items}
          {...form.field("wish")}
        />
        <Button>Save</Button>
      </PostForm>
    </Page>
  );
}
