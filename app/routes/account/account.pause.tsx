import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { pauseForm } from "#app/domain/absences/form.ts";
import { findOwnPause, pauseAccount } from "#app/domain/absences/pausing.server.ts";
import { fieldsOfDay } from "#app/lib/day-fields.ts";
import { formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { DayField } from "#app/ui/site/day-field.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Pause everything";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const untilOn = findOwnPause(requireActor(context, request));
  return { untilOn, ...fieldsOfDay("untilOn", untilOn) };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const form = await readForm(request, pauseForm);
  if (!form.ok) return rejectForm(context, form);

  if (!pauseAccount(actor, form.input).ok) return redirect("/account/here", 303);
  return redirectWith(context, "/account", "Everything is paused. Come back when you like.");
}

export default function PauseEverything() {
  const { untilOn, ...days } = useLoaderData<typeof loader>();
  const form = useForm(days);
  return (
    <AccountPage heading={HEADING} errors={form.errors}>
      {untilOn && (
        <>
          <p>
            Everything is paused until {formatDay(untilOn)}. You can come back earlier, or choose another day.
          </p>
          <PostForm action="/account/pause/end">
            <Button>Come back now</Button>
          </PostForm>
        </>
      )}
      <p>For when you have treatment, or need a rest. Until the day that you choose:</p>
      <ul>
        <li>
          We send you no messages, by email or on paper. Those that wait now do not go either. What you ask
          for yourself still comes, such as a new password.
        </li>
        <li>Your places at meetings go to others.</li>
        <li>If you hold an office, its work goes to who sees to it when nobody does.</li>
        <li>You stay in your groups, and you can log in and read everything.</li>
      </ul>
      <p>Afterwards you get one short email about what there was. If you log in, it is on your page.</p>
      <PostForm noValidate>
        <DayField form={form} name="untilOn" label="Until when?" hint="The last day, such as 4 3 2027" />
        <Button variant={untilOn ? "secondary" : undefined}>
          {untilOn ? "Change the day" : "Pause everything"}
        </Button>
      </PostForm>
    </AccountPage>
  );
}
