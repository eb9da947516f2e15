import { rememberDevice } from "#app/auth/known-device.server.ts";
import { makeRecoveryCodes } from "#app/auth/recovery-codes.server.ts";
import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { readSecondSteps } from "#app/domain/people/second-step/queries.server.ts";
import { forbidden } from "#app/lib/refusals.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { WarningCallout } from "#app/ui/nhs/warning-callout.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { useActionData, useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { safePath } from "#app/web/safe-redirect.ts";
import { sayOvertaken } from "#app/web/say-overtaken.server.ts";

const HEADING = "Recovery codes";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const { codesLeft } = readSecondSteps(requireRecentLogIn(context, request));
  const next = new URL(request.url).searchParams.get("next");
  return { codesLeft, continueHref: next ? safePath(next) : "/account/second-step" };
}

/** Answers with the codes themselves: they are shown this once, and no page could read them again. */
export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  await readButton(request);
  const made = await makeRecoveryCodes(actor);
  if (!made.ok && made.reason === "overtaken") throw sayOvertaken(context);
  if (!made.ok) throw forbidden();
  context.setCookie.push(rememberDevice(made.proof));
  return { codes: made.codes };
}

export default function RecoveryCodes() {
  const { codesLeft, continueHref } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  if (made) return <Codes codes={made.codes} continueHref={continueHref} />;
  return (
    <Page back={{ href: "/account/second-step", label: "Your second step" }}>
      <h1>{HEADING}</h1>
      <p>
        If you lose your phone, a recovery code lets you log in. You get 10. Each works once. Print them or
        write them down, and keep them where only you can find them.
      </p>
      {codesLeft > 0 && <p>You have {codesLeft} left. They stop working when you make new ones.</p>}
      <p>Every other device that is logged in to your account is logged out when you make new ones.</p>
      <PostForm>
        <Button>Show my new codes</Button>
      </PostForm>
      <p>
        <a href={continueHref}>Not now</a>
      </p>
    </Page>
  );
}

function Codes({ codes, continueHref }: { codes: string[]; continueHref: string }) {
  return (
    <Page>
      <h1>{HEADING}</h1>
      <WarningCallout heading="These codes are shown only now">
        <p>Print this page, or write the codes down. Do not keep them in your email.</p>
      </WarningCallout>
      <ul className="nhsuk-list app-codes">
        {each(codes, (code) => (
          <li>{code}</li>
        ))}
      </ul>
      <p>
        Patient Voice. Each code works once, with your password or a link by email. Cross out those that you
        use.
      </p>
      <Button href={continueHref}>I have kept them, continue</Button>
    </Page>
  );
}
