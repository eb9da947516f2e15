import { requireActor } from "#app/auth/require-actor.server.ts";
import { NOT_SENT, sendPapersForm } from "#app/domain/papers/form.ts";
import { readPapers } from "#app/domain/papers/queries.server.ts";
import { getPapersToSend, sendPapers } from "#app/domain/papers/send.server.ts";
import { sayPapers } from "#app/domain/papers/words.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { MEETING_BEGAN } from "#app/ui/papers/messages.ts";
import { Papers } from "#app/ui/papers/papers.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Send the papers for ${data.title}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { group, meeting, isToCome, people, rounds } = getPapersToSend(actor, params.slug, params.id);
  const desk = `/manage/groups/${group.slug}/meetings/${meeting.id}`;
  if (!isToCome && !context.rejectedForm) throw turnBack(context, `${desk}/papers`, MEETING_BEGAN);
  const count = (way: "email" | "paper", isLarge: boolean) =>
    people.filter((person) => person.way === way && person.isLarge === isLarge).length;
  return {
    desk,
    title: meeting.title,
    rounds,
    ways: [
      { what: "By email", count: count("email", false), about: "The agenda is in the email." },
      {
        what: "By email, large print",
        count: count("email", true),
        about: "The email opens a page in large print.",
      },
      { what: "On paper", count: count("paper", false), about: "You print these, and give or post them." },
      {
        what: "On paper, large print",
        count: count("paper", true),
        about: "You print these in large print.",
      },
    ].filter((way) => way.count > 0),
    papers: sayPapers(readPapers(actor, params.slug, params.id)),
  };
}

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, sendPapersForm);
  if (!form.ok) return rejectForm(context, form);

  const sent = sendPapers(actor, params.slug, params.id, form.input);
  if (!sent.ok) return rejectForm(context, refuseForm(form, "", NOT_SENT[sent.reason]));
  return redirectWith(
    context,
    `/manage/groups/${params.slug}/meetings/${params.id}/papers/sent`,
    "The papers are sent.",
  );
}

export default function SendThePapers() {
  const { desk, title, rounds, ways, papers } = useLoaderData<typeof loader>();
  const form = useForm();
  return (
    <Page back={{ href: `${desk}/papers`, label: `Papers for ${title}` }} errors={form.errors}>
      <h1>Send the papers for {title}</h1>
      {rounds > 0 && (
        <p>
          You have sent papers for this meeting before. Everybody gets them again.{" "}
          <a href={`${desk}/papers/sent`}>See who got them</a>
        </p>
      )}
      <p>Everybody in the group gets the papers in the form that they asked for.</p>
      <Rows rows={ways} />
      <PostForm noValidate>
        <input type="hidden" name="formVersion" value={rounds} />
        <Button>Send the papers</Button>
      </PostForm>
      <h2>What they get</h2>
      <p>
        Emails have the agenda in them, and links to the rest: only people in the group can open these.{" "}
        <a href={`${desk}/documents`}>Change the documents</a>
      </p>
      <div className="app-papers">
        <Papers {...papers} />
      </div>
    </Page>
  );
}
