import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { authorize } from "#app/domain/authorize.server.ts";
import { inviteMember } from "#app/domain/people/commands.server.ts";
import { inviteForm } from "#app/domain/people/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

export const meta: Meta = ({ matches }) => pageTitle("Invite a person", matches);

export async function loader({ request, context }: RouteRequest) {
  authorize(requireRecentLogIn(context, request), "member:invite");
  return null;
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, inviteForm);
  if (!form.ok) return rejectForm(context, form);

  const { memberId, isNew } = inviteMember(actor, form.input.email);
  return redirectWith(
    context,
    `/admin/people/${memberId}`,
    isNew ? "The invitation is sent." : "This person has an account already. Here it is.",
  );
}

export default function InviteAPerson() {
  const form = useForm();
  return (
    <Page back={{ href: "/admin/people", label: "People" }} errors={form.errors}>
      <h1>Invite a person</h1>
      <p>
        We email them a link, which works for 7 days. They say who they are and choose their own password. You
        can give them an office before they come.
      </p>
      <PostForm noValidate>
        <Input
          label="Email address"
          type="email"
          autoComplete="off"
          spellCheck={false}
          {...form.field("email")}
        />
        <Button>Send the invitation</Button>
      </PostForm>
    </Page>
  );
}
