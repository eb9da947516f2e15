import { requireActor } from "#app/auth/require-actor.server.ts";
import { publishEdition } from "#app/domain/notes/public/commands.server.ts";
import { NOT_PUBLISHED, publishForm } from "#app/domain/notes/public/form.ts";
import { getEditions } from "#app/domain/notes/public/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { WarningCallout } from "#app/ui/nhs/warning-callout.tsx";
import { Comparison } from "#app/ui/site/comparison.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("The edition for everyone", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, publicEdition, items, formVersion } = getEditions(actor, params.slug, params.id);
  return {
    back: `/manage/groups/${group.slug}/meetings/${meeting.id}/notes`,
    title: meeting.title,
    isPublished: publicEdition === "published",
    items,
    formVersion,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, publishForm);
  if (!form.ok) return rejectForm(context, form);

  const published = publishEdition(actor, { slug: params.slug, meetingId: params.id }, form.input);
  if (!published.ok) return rejectForm(context, refuseForm(form, "", NOT_PUBLISHED[published.reason]));
  return redirectWith(
    context,
    `/groups/${params.slug}/meetings/${params.id}`,
    "The edition for everyone is published.",
  );
}

type Editions = ReturnType<typeof useLoaderData<typeof loader>>;

export default function TheEditionForEveryone() {
  const { back, title, isPublished, items, formVersion } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors} wide>
      <h1>The edition for everyone</h1>
      {isPublished ? (
        <p>
          Everyone can read this edition. <a href={`${back}/public/take-back`}>Take it back</a> to change it.
        </p>
      ) : (
        <p>
          We have taken out the names that we know. Read both editions and change what still shows who someone
          is. Who came is not in this edition.
        </p>
      )}
      {each(items, (item, index) => (
        <Item item={item} number={index + 1} changeHref={isPublished ? null : `${back}/public/items`} />
      ))}
      {!isPublished && (
        <PostForm noValidate>
          <input type="hidden" name="formVersion" value={formVersion} />
          <Checkboxes
            label="Before everyone can read it"
            hint="Look for names of patients, carers and staff, and for anything else that shows who someone is."
            items={[
              {
                value: "yes",
                label: "I have read both editions and nobody is named in the one for everyone",
              },
            ]}
            {...form.fields("namesChecked")}
          />
          <Button>Publish to everyone</Button>
        </PostForm>
      )}
    </Page>
  );
}

type ItemProps = { item: Editions["items"][number]; number: number; changeHref: string | null };

function Item({ item: { members, everyone, namesLeft }, number, changeHref }: ItemProps) {
  const part = (name: string, key: "title" | "said" | "decisions" | "actions") => ({
    name,
    left: members[key],
    right: everyone[key],
  });
  return (
    <section>
      <h2>
        {number}. {members.title}
      </h2>
      {namesLeft.length > 0 && (
        <WarningCallout heading="A name may still be there" headingLevel={3}>
          {`Look at: ${namesLeft.join(", ")}`}
        </WarningCallout>
      )}
      <Comparison
        names={["Members read", "Everyone reads"]}
        parts={[
          part("title", "title"),
          part("what was said", "said"),
          part("decisions", "decisions"),
          part("actions", "actions"),
        ]}
      />
      {changeHref && (
        <p>
          <a href={`${changeHref}/${everyone.itemId}`}>
            Change what everyone reads<span className="nhsuk-u-visually-hidden"> of {members.title}</span>
          </a>
        </p>
      )}
    </section>
  );
}
