import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { endSession } from "#app/auth/session.server.ts";
import type { Proposal } from "#app/domain/erasure/proposals.server.ts";
import { closeOwnAccount, type Needed } from "#app/domain/own-data/erasing.server.ts";
import { closeAccountForm, FEEDBACK_CHOICES, PROPOSAL_CHOICES } from "#app/domain/own-data/form.ts";
import { getOwnToClose } from "#app/domain/own-data/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import { refusal } from "#app/lib/written.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { WhatStays } from "#app/ui/account/closing.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { each } from "#app/ui/site/each.tsx";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { sayOvertaken } from "#app/web/say-overtaken.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Close your account";

const NEEDED = {
  lastAdministrator:
    "You are the only administrator. Make somebody else an administrator first, or nobody could run the service.",
  lastModerator:
    "You are the only moderator. Ask an administrator to give somebody else that office first, or nobody could read what people send.",
} as const satisfies Record<Needed, string>;

const PROPOSED = {
  agendaItem: "For the agenda of the meeting",
  correction: "A correction to the notes of the meeting",
} as const satisfies Record<Proposal["kind"], string>;

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const { published, proposals, others, needed, alone } = getOwnToClose(requireRecentLogIn(context, request));
  // Nothing is chosen for them, but where there is nothing to choose.
  return {
    published: published.map(({ reference, firstWords, sentAt, groupName }) => ({
      value: reference,
      label: firstWords,
      hint: `Sent to ${groupName} on ${formatDate(sentAt)}`,
    })),
    proposed: proposals.map(({ id, kind, firstWords, startsAt, groupName }) => ({
      value: id,
      label: firstWords,
      hint: `${PROPOSED[kind]} of ${groupName} on ${formatDate(startsAt)}`,
    })),
    others,
    needed,
    alone,
    feedback: published.length === 0 ? "goes" : "",
    stays: [],
    proposals: proposals.length === 0 ? "goes" : "",
    proposalsStay: [],
    sure: [],
  };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, closeAccountForm);
  if (!form.ok) return rejectForm(context, form);

  const closed = closeOwnAccount(actor, form.input);
  if (!closed.ok)
    return closed.reason === "overtaken"
      ? sayOvertaken(context)
      : redirectRefused(context, "/account", refusal(NEEDED[closed.reason]));
  if (context.sessionToken) context.setCookie.push((await endSession(context.sessionToken)).setCookie);
  context.responseHeaders.set("Clear-Site-Data", '"cache", "storage"');
  return redirectWith(
    context,
    "/",
    "Your account is closed, and what was yours is erased. Thank you for what you told us.",
  );
}

function sayOthers(others: number): string {
  if (others === 0) return "What you began to write and have not sent is erased.";
  return `${others === 1 ? "1 comment of yours that is" : `${others} comments of yours that are`} not published, and what you have not sent, are erased.`;
}

export default function CloseAccount() {
  const { published, proposed, others, needed, alone, ...given } = useLoaderData<typeof loader>();
  const form = useForm(given);
  if (needed)
    return (
      <AccountPage heading={HEADING}>
        <p>{NEEDED[needed]}</p>
      </AccountPage>
    );
  return (
    <AccountPage heading={HEADING} errors={form.errors}>
      {each(alone, ({ slug, name }) => (
        <InsetText>
          <p>
            Nobody else runs {name}. Notes that are not finished, late actions and recommendations would wait
            for an administrator.{" "}
            <a href={`/manage/groups/${slug}/handover`}>Hand over to the next facilitator</a> first.
          </p>
        </InsetText>
      ))}
      <p>This happens at once:</p>
      <ul>
        <li>Your name, email address, what you need and where you are logged in are erased.</li>
        <li>You leave your groups. Your places at meetings go to others, and your offices end.</li>
        <li>
          Where your groups wrote your first and last name, it says “a member”. Where they may mean you in
          another way, such as by your first name, the people who run your groups look, and take it out.
        </li>
        <li>
          Documents that you added, and what stands in notes, stay with your groups. They do not say any more
          that they came from you.
        </li>
        <li>{sayOthers(others)}</li>
        <li>One last email tells you that it is done. Then we do not know your address any more.</li>
        <li>Numbers that were reported before stay as they are. They do not lead to you.</li>
        <li>Sealed copies for emergencies are deleted after 8 weeks. If we need one, we erase you again.</li>
      </ul>
      <p>
        You may want to <a href="/account/copy">get a copy of what is yours</a> first.
      </p>
      <PostForm noValidate>
        <WhatStays
          label="What should become of your published feedback?"
          hint="What stays still counts, and staff can still learn from it. No page shows that it was yours."
          each="Your feedback, if you choose for each one: tick what stays"
          pieces={published}
          choices={FEEDBACK_CHOICES}
          chosen={form.field("feedback")}
          stays={form.fields("stays")}
        />
        <WhatStays
          label="What should become of what you proposed for meetings and notes?"
          hint="What stays can still be talked about. No page shows that it came from you."
          each="What you proposed, if you choose for each one: tick what stays"
          pieces={proposed}
          choices={PROPOSAL_CHOICES}
          chosen={form.field("proposals")}
          stays={form.fields("proposalsStay")}
        />
        <Checkboxes
          label="Are you sure?"
          items={[{ value: "yes", label: "Yes, close my account and erase what is mine" }]}
          {...form.fields("sure")}
        />
        <FinalButton>Close my account</FinalButton>
      </PostForm>
    </AccountPage>
  );
}
