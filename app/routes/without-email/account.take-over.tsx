import { requireActor } from "#app/auth/require-actor.server.ts";
import { takeOverWithCode } from "#app/auth/take-over.server.ts";
import { takeOverForm, WRONG_CODE } from "#app/domain/without-email/form.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Take over what your group kept";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  requireActor(context, request);
  return {};
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, takeOverForm);
  if (!form.ok) return rejectForm(context, form);

  const taken = await takeOverWithCode(context, actor, form.input.code);
  if (!taken.ok) {
    const minutes = taken.retryAfterSeconds && Math.ceil(taken.retryAfterSeconds / 60);
    const why = minutes ? `Too many codes were wrong. Try again in ${minutes} minutes` : WRONG_CODE;
    return rejectForm(context, refuseForm(form, "code", why), minutes ? 429 : 400);
  }
  return redirectWith(
    context,
    `/groups/${taken.group.slug}`,
    "It is yours now. Your account has what your group kept.",
  );
}

export default function TakeOver() {
  const form = useForm();
  return (
    <AccountPage heading={HEADING} errors={form.errors}>
      <p>
        Did your group keep something for you while you had no email? Enter the code from the paper that they
        gave you. Your group, your answers, what you need and your feedback are then in your account.
      </p>
      <PostForm noValidate>
        <Input
          label="Code"
          hint="16 letters and digits. Spaces and small letters do not matter."
          autoComplete="off"
          spellCheck={false}
          {...form.field("code")}
        />
        <Button>Take it over</Button>
      </PostForm>
    </AccountPage>
  );
}
