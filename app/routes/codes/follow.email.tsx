import { requireHolder } from "#app/auth/code-session.server.ts";
import { takePoint } from "#app/auth/limits.server.ts";
import { followByEmail } from "#app/domain/feedback/followers/commands.server.ts";
import { followForm } from "#app/domain/feedback/followers/form.ts";
import { getHeldFeedback } from "#app/domain/feedback/queries.server.ts";
import { emailKey } from "#app/domain/people/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { EmailForm } from "#app/ui/codes/email-form.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { rejectForm } from "#app/web/forms.server.ts";
import { readHeldForm } from "#app/web/held-form.server.ts";
import { redirectWithAddress } from "#app/web/message.server.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { rejectTooMany } from "#app/web/too-many-tries.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Hear of it by email";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ context }: RouteRequest) {
  getHeldFeedback(requireHolder(context));
  return {};
}

export async function action({ request, context }: RouteRequest) {
  const { holder, form } = await readHeldForm(context, request, followForm);
  if (!form.ok) return rejectForm(context, form);

  // The address that is written to is counted, whoever asks: nobody's mailbox is filled through us.
  const allowed = await takePoint("emailToAccount", emailKey(form.input.email));
  if (!allowed.ok) return rejectTooMany(context, form, "email", allowed.retryAfterSeconds);
  followByEmail(holder, form.input.email);
  return redirectWithAddress(context, "/follow", form.input.email);
}

export default function FollowByEmail() {
  const form = useForm();
  return (
    <Page back={{ href: "/follow", label: "Your feedback" }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <EmailForm field={form.field("email")} />
    </Page>
  );
}
