import { requireActor } from "#app/auth/require-actor.server.ts";
import { decideCorrection } from "#app/domain/notes/corrections/commands.server.ts";
import { decisionForm, NOT_DECIDED } from "#app/domain/notes/corrections/form.ts";
import { getCorrection } from "#app/domain/notes/corrections/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Textarea } from "#app/ui/nhs/textarea.tsx";
import { CORRECTION_SETTLED } from "#app/ui/notes/messages.ts";
import { PersonSays } from "#app/ui/parts/voices.tsx";
import { Comparison } from "#app/ui/site/comparison.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Answer a correction", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const place = { slug: params.slug, meetingId: params.id };
  const { group, meeting, correction, item } = getCorrection(actor, place, params.correction);
  const back = `/manage/groups/${group.slug}/meetings/${meeting.id}/notes`;
  if (correction.state !== "open" && !context.rejectedForm) throw turnBack(context, back, CORRECTION_SETTLED);
  return {
    back,
    title: meeting.title,
    text: correction.text,
    by: correction.authorName ?? "Someone who has left",
    item: { title: item.title, said: item.said, decisions: item.decisions.join("\n"), version: item.version },
    isChangedMeanwhile: context.rejectedForm?.errors.some(({ field }) => field === "") ?? false,
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, decisionForm);
  if (!form.ok) return rejectForm(context, form);

  const place = { slug: params.slug, meetingId: params.id };
  const decided = decideCorrection(actor, place, params.correction, form.input);
  if (!decided.ok) {
    const field = decided.reason === "notChanged" ? "said" : "";
    return rejectForm(context, refuseForm(form, field, NOT_DECIDED[decided.reason]));
  }
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/notes`,
    "Your answer is sent.",
  );
}

export default function AnswerACorrection() {
  const { back, title, text, by, item, isChangedMeanwhile } = useLoaderData<typeof loader>();
  const form = useForm({ said: item.said, decisions: item.decisions });
  return (
    <Page back={{ href: back, label: `Notes of ${title}` }} errors={form.errors}>
      <h1>Answer a correction</h1>
      <h2>{item.title}</h2>
      <PersonSays about={`${by} suggests that the notes should say this`}>
        <PlainText text={text} />
      </PersonSays>
      {isChangedMeanwhile && (
        <Comparison
          names={["Saved now", "You typed"]}
          parts={[
            { name: "what was said", left: item.said, right: form.field("said").value },
            { name: "decisions", left: item.decisions, right: form.field("decisions").value },
          ]}
        />
      )}
      <PostForm noValidate>
        <input type="hidden" name="formVersion" value={item.version} />
        <Radios
          label="Do you take this correction?"
          items={[
            { value: "taken", label: "Yes, the notes are to read as below" },
            { value: "declined", label: "No, the notes stay as they are" },
          ]}
          {...form.field("answer")}
        />
        <Textarea label="What was said" rows={10} {...form.field("said")} />
        <Textarea label="Decisions, one on each line" rows={4} {...form.field("decisions")} />
        <Textarea
          label="Your reason"
          hint="The person who suggested it gets an email and can read this."
          rows={3}
          {...form.field("reason")}
        />
        <Button>Send the answer</Button>
      </PostForm>
    </Page>
  );
}
