import { redirect } from "@remix-run/node";
import { confirmAndLogIn } from "#app/auth/log-in.server.ts";
import { claimWhatWaits } from "#app/domain/feedback/codes/claiming.server.ts";
import { claimPromisedDrafts } from "#app/domain/feedback/drafts/claiming.server.ts";
import { arriveAt, findGroupToJoin } from "#app/domain/membership/joining.server.ts";
import { takeArrival } from "#app/domain/people/arrivals.server.ts";
import { confirmEmailForm } from "#app/domain/people/form.ts";
import { findTokenHolder, LIFETIME_HOURS } from "#app/domain/people/one-time-tokens.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { LinkNotUsable } from "#app/ui/log-in/link-not-usable.tsx";
import { JOINED } from "#app/ui/membership/messages.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { PasswordInput } from "#app/ui/nhs/password-input.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { continueLogIn } from "#app/web/continue-log-in.server.ts";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { leaveMessage } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { rejectLogIn } from "#app/web/reject-log-in.server.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Confirm your email address", matches);

/** Opening the link changes nothing, because mail scanners open links: the button does it. */
export async function loader({ request }: RouteRequest) {
  const query = new URL(request.url).searchParams;
  const token = query.get("token") ?? "";
  const holder = findTokenHolder("confirmEmail", token);
  const group = findGroupToJoin(query.get("join"));
  return {
    token,
    nameToShow: holder?.nameToShow ?? null,
    hours: LIFETIME_HOURS.confirmEmail,
    group: group ? { slug: group.slug, name: group.name } : null,
  };
}

export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, confirmEmailForm);
  if (!form.ok) return rejectForm(context, form);

  const { token, password, join } = form.input;
  const holder = findTokenHolder("confirmEmail", token);
  const result = await confirmAndLogIn(context, token, password);
  if (result.ok) {
    const arrival = holder && join ? arriveAt(getActor(holder.id), join) : null;
    const response = continueLogIn(
      context,
      result,
      (holder && findWay(getActor(holder.id))) ?? arrival?.path,
    );
    if (arrival?.hasJoined) leaveMessage(context, arrival.path, JOINED);
    return response;
  }
  if (result.reason === "linkNotUsable") return redirect("/verify-email", 303);
  return rejectLogIn(context, form, result, WRONG);
}

/** What they sent or began without an account is theirs now; they go on there, or where they were going. */
function findWay(actor: MemberActor): string | undefined {
  const claimed = claimWhatWaits(actor);
  const begun = claimPromisedDrafts(actor);
  const going = takeArrival(actor.id);
  if (claimed) return `/your-page/feedback/${claimed}`;
  return going ?? (begun && "/your-page");
}

const WRONG = {
  field: "password",
  message: "The password is not right. Try again. If you do not know it, create the account again.",
};

export default function VerifyEmail() {
  const { token, nameToShow, hours, group } = useLoaderData<typeof loader>();
  const form = useForm();
  if (!nameToShow)
    return (
      <LinkNotUsable
        heading="Confirm your email address"
        lifetime={`${hours} hours`}
        next="/forgot-password"
      />
    );
  return (
    <Page errors={form.errors}>
      <h1>Confirm your email address</h1>
      <p>
        This confirms the account of <strong>{nameToShow}</strong>. If you did not create it, close this page.
      </p>
      {group && <p>You then come to {group.name}, which you wanted to join.</p>}
      <form method="post" noValidate>
        <input type="hidden" name="token" value={token} />
        {group && <input type="hidden" name="join" value={group.slug} />}
        <PasswordInput label="The password that you chose" {...form.field("password")} />
        <Button>Confirm and log in</Button>
      </form>
    </Page>
  );
}
