import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { combineFeedback } from "#app/domain/feedback/combining/commands.server.ts";
import { combineForm, NOT_COMBINED } from "#app/domain/feedback/combining/form.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { readLikelySame, readPublishedFeedback } from "#app/domain/feedback/readings/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { LikelySame } from "#app/ui/feedback/likely-same.tsx";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Combine feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const comment = readPublishedFeedback(actor, params.reference, "feedback:combine");
  if (comment.combinedIntoId) throw redirect(`/feedback/${comment.reference}`);
  const likely = readLikelySame(actor, comment);
  return {
    reference: comment.reference,
    passages: passagesOf(comment),
    likely: likely.map(({ comment: other, because, mayLead }) => ({
      reference: other.reference,
      passages: passagesOf(other),
      because,
      mayLead,
    })),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, combineForm);
  if (!form.ok) return rejectForm(context, form);

  const combined = combineFeedback(actor, params.reference, form.input);
  if (!combined.ok) return rejectForm(context, refuseForm(form, "lead", NOT_COMBINED));
  return redirectWith(
    context,
    `/feedback/${form.input.lead}`,
    "It is read together with this feedback. Its writer gets an email, if they have an account.",
  );
}

export default function CombineFeedback() {
  const { reference, passages, likely } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `/feedback/${reference}` }} errors={form.errors}>
      <h1>
        Combine feedback <Reference>{reference}</Reference>
      </h1>
      <p>
        If two people told of the same experience, their feedback can be read together. Both still count, both
        hear of responses, and you can take them apart again. Only you can tell whether it is the same.
      </p>
      <Passages {...passages} />
      <LikelySame reference={reference} likely={likely} />
      <h2 className="nhsuk-heading-m">Combine it with another</h2>
      <PostForm noValidate>
        <Input
          label="Reference of the other feedback"
          hint={`Like KM-26-7K3QX. ${reference} is then read below it.`}
          width={10}
          {...form.field("lead")}
        />
        <Button variant="secondary">Combine</Button>
      </PostForm>
    </Page>
  );
}
