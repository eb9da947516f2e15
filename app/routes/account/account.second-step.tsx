import { requireActor } from "#app/auth/require-actor.server.ts";
import { readSecondSteps } from "#app/domain/people/second-step/queries.server.ts";
import { findOwnRemoval } from "#app/domain/people/second-step/removal/queries.server.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { withNext } from "#app/web/continue-log-in.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Your second step";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  const next = new URL(request.url).searchParams.get("next");
  const { appSince, passkeys, codesLeft, isRequired } = readSecondSteps(actor);
  return {
    isRequired,
    codesLeft,
    isToBeRemoved: findOwnRemoval(actor) !== undefined,
    appSince: appSince && formatDate(appSince),
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      since: formatDate(createdAt),
      lastUsed: lastUsedAt && formatDate(lastUsedAt),
    })),
    appAction: withNext("/account/second-step/app/new", next),
    passkeyAction: withNext("/account/second-step/passkey/new", next),
  };
}

type SecondStepData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function SecondStep() {
  const data = useLoaderData<typeof loader>();
  const isSetUp = data.appSince !== null || data.passkeys.length > 0;
  return (
    <Page back={{ href: "/account", label: "Your account" }} aside={<WhatItIsFor />}>
      <h1>{HEADING}</h1>
      {data.isToBeRemoved && <ToBeRemoved />}
      {data.isRequired && !isSetUp && (
        <InsetText>
          You hold an office, so you need a second step. Its pages open when you have set one up. Until then
          you can use everything that members use.
        </InsetText>
      )}
      {isSetUp ? <SetUp {...data} /> : <p>You have no second step yet. Choose one:</p>}
      <PostForm action={data.appAction}>
        {isSetUp && <h2>Add or change</h2>}
        <Button variant={isSetUp ? "secondary" : undefined}>
          {data.appSince ? "Set up the app on another phone" : "Set up an authenticator app"}
        </Button>
      </PostForm>
      <PostForm action={data.passkeyAction}>
        <Button variant="secondary">Add a passkey</Button>
      </PostForm>
    </Page>
  );
}

function ToBeRemoved() {
  return (
    <InsetText>
      <p>
        An administrator was told that you have lost your second step. It will be removed, 24 hours after the
        email that told you so. If you did not ask for this, keep it.
      </p>
      <PostForm action="/account/second-step/keep">
        <Button variant="secondary">Keep my second step</Button>
      </PostForm>
    </InsetText>
  );
}

function SetUp({ appSince, passkeys, codesLeft }: SecondStepData) {
  return (
    <SummaryList
      rows={[
        appSince !== null && {
          key: "Authenticator app",
          value: `Set up on ${appSince}`,
          actions: [
            {
              href: "/account/second-step/app/remove",
              children: "Remove",
              visuallyHiddenText: "the authenticator app",
            },
          ],
        },
        ...passkeys.map(({ id, name, since, lastUsed }) => ({
          key: "Passkey",
          value: `${name}, added on ${since}${lastUsed ? `, last used on ${lastUsed}` : ""}`,
          actions: [
            {
              href: `/account/second-step/passkeys/${id}/remove`,
              children: "Remove",
              visuallyHiddenText: `the passkey ${name}`,
            },
          ],
        })),
        {
          key: "Recovery codes",
          value: codesLeft > 0 ? `${codesLeft} left` : "None. Make some, in case you lose your phone.",
          actions: [
            {
              href: "/account/second-step/codes",
              children: "Make new ones",
              visuallyHiddenText: "for recovery",
            },
          ],
        },
      ]}
    />
  );
}

function WhatItIsFor() {
  return (
    <Beside heading="What it is for">
      <p>
        With a second step, someone who learns your password still cannot log in. When you log in, we also ask
        for a code from an app on your phone, or for a passkey.
      </p>
    </Beside>
  );
}
