import { requireActor } from "#app/auth/require-actor.server.ts";
import { settleMention } from "#app/domain/erasure/mentions/commands.server.ts";
import { mentionForm } from "#app/domain/erasure/mentions/form.ts";
import { getMention } from "#app/domain/erasure/mentions/queries.server.ts";
import { excerptAround } from "#app/lib/excerpt.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { MarkedText } from "#app/ui/feedback/marked-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";
import { PLACES_OF_NAMES } from "#db/vocabulary.ts";

const CHANGED = refusal("This text was changed in the meantime. Look at it again.");

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Does this name somebody? ${data.place}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const { group, id, place, text, marked, textHash } = getMention(
    requireActor(context, request),
    params.slug,
    params.id,
  );
  return {
    back: `/manage/groups/${group.slug}/names`,
    id,
    place: PLACES_OF_NAMES[place],
    runs: runsOf(text, marked),
    marked: marked.map(([from, to], at) => ({
      value: String(at),
      label: text.slice(from, to),
      hint: excerptAround(text, from, to),
    })),
    textHash,
    places: [],
  };
}

/** The text in pieces, those that may name somebody among them. */
function runsOf(text: string, marked: readonly (readonly [from: number, to: number])[]) {
  const cuts = [0, ...marked.flat(), text.length];
  return cuts.slice(1).map((to, at) => ({ text: text.slice(cuts[at], to), isFound: at % 2 === 1 }));
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, mentionForm);
  if (!form.ok) return rejectForm(context, form);

  const list = `/manage/groups/${params.slug}/names`;
  const settled = settleMention(actor, params.slug, params.id, form.input);
  if (!settled.ok) return redirectRefused(context, `${list}/${params.id}`, CHANGED);
  return settled.taken > 0
    ? redirectWith(context, list, "It says “a member” there now.")
    : redirectWith(context, list, "The text stays as it is.");
}

export default function DoesThisNameSomebody() {
  const { back, place, runs, marked, textHash, ...given } = useLoaderData<typeof loader>();
  const form = useForm(given);
  return (
    <Page back={{ href: back, label: "Texts to look at" }} errors={form.errors}>
      <h1>Does this name somebody? {place}</h1>
      {runs.some(({ text }) => text !== "") ? (
        <MarkedText runs={runs} />
      ) : (
        <p>This text is not there any more.</p>
      )}
      <PostForm noValidate>
        {marked.length > 0 ? (
          <Checkboxes
            label="Tick the words that name the person who has left"
            hint="These words become “a member”. All others stay as they are."
            items={marked}
            {...form.fields("places")}
          />
        ) : (
          <p>It was changed since. If it still names the person, change it where it stands.</p>
        )}
        <input type="hidden" name="textHash" value={textHash} />
        <Button>I have looked at it</Button>
      </PostForm>
    </Page>
  );
}
