import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { appCodeForm } from "#app/domain/people/form.ts";
import {
  confirmAuthenticator,
  findNewAuthenticator,
} from "#app/domain/people/second-step/authenticator.server.ts";
import { inGroups } from "#app/lib/codes.server.ts";
import { drawQr } from "#app/lib/qr.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { APP_SETTLED } from "#app/ui/account/messages.ts";
import { CodeInput } from "#app/ui/log-in/code-input.tsx";
import { QrCode } from "#app/ui/log-in/qr-code.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { withNext } from "#app/web/continue-log-in.server.ts";
import { readForm, refuseForm, rejectForm } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith, turnBack } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { renewSession } from "#app/web/renew-session.server.ts";
import { sayOvertaken } from "#app/web/say-overtaken.server.ts";
import { useForm } from "#app/web/use-form.ts";

const HEADING = "Set up an authenticator app";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const begun = findNewAuthenticator(requireRecentLogIn(context, request));
  if (!begun) throw turnBack(context, "/account/second-step", APP_SETTLED);
  const next = new URL(request.url).searchParams.get("next");
  return { next, qr: drawQr(begun.uri), key: inGroups(begun.key) };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  const form = await readForm(request, appCodeForm);
  // Confirmed already, or begun again elsewhere: there is no picture to show beside what is wrong.
  if (!findNewAuthenticator(actor)) return redirectRefused(context, "/account/second-step", APP_SETTLED);
  if (!form.ok) return rejectForm(context, form);

  const { code, next } = form.input;
  const added = confirmAuthenticator(actor, code);
  if (added.ok) await renewSession(context, added.proof, true);
  else if (added.reason === "overtaken") return sayOvertaken(context);
  else return rejectForm(context, refuseForm(form, "code", WRONG));
  return redirectWith(
    context,
    withNext("/account/second-step/codes", next),
    "Your authenticator app is set up.",
  );
}

const WRONG = "The code is not right. Wait for the next one in your app, then enter that";

export default function SetUpApp() {
  const { next, qr, key } = useLoaderData<typeof loader>();
  const form = useForm({ next });
  return (
    <Page back={{ href: "/account/second-step", label: "Your second step" }} errors={form.errors}>
      <h1>{HEADING}</h1>
      <ol>
        <li>
          Install an authenticator app on your phone, if you do not have one. Any will do, such as Google
          Authenticator, Microsoft Authenticator or Aegis.
        </li>
        <li>
          In the app, add an account and point the camera at this picture:
          <QrCode {...qr} label="QR code for your authenticator app. The same key stands below as text." />
        </li>
        <li>
          If you cannot use the camera, type this key into the app: <strong className="app-key">{key}</strong>
        </li>
        <li>Enter the code that the app shows.</li>
      </ol>
      <PostForm noValidate>
        <input type="hidden" name="next" value={form.field("next").value} />
        <CodeInput label="Code from the app" hint="6 numbers" inputMode="numeric" {...form.field("code")} />
        <p>Every other device that is logged in to your account is logged out when you go on.</p>
        <Button>Continue</Button>
      </PostForm>
    </Page>
  );
}
