import { redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { agreeToTerms, listAgreed, listToRead } from "#app/domain/own-data/terms/agreeing.server.ts";
import { TERMS_PAGES } from "#app/domain/own-data/terms/versions.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { each } from "#app/ui/site/each.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { TERMS } from "#db/vocabulary.ts";

const HEADING = "What you agreed to";
const TO_READ = "Please read what has changed";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data && data.toRead.length > 0 ? TO_READ : HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  return {
    toRead: listToRead(actor).map(({ terms, changes }) => ({
      name: TERMS[terms],
      href: TERMS_PAGES[terms],
      changes: changes.map(({ version, from, changed }) => ({ version, from: formatDay(from), changed })),
    })),
    agreed: listAgreed(actor).map(({ terms, version, agreedAt }) => ({
      what: TERMS[terms],
      href: TERMS_PAGES[terms],
      about: `Version ${version}, on ${formatDate(agreedAt)}`,
    })),
  };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  if (listToRead(actor).length === 0) throw redirect("/account/terms", 303);
  agreeToTerms(actor);
  return redirectWith(context, "/your-page", "Thank you. You can read it again under your account.");
}

export default function WhatYouAgreedTo() {
  const { toRead, agreed } = useLoaderData<typeof loader>();
  return (
    <AccountPage heading={toRead.length > 0 ? TO_READ : HEADING}>
      {toRead.length > 0 && (
        <>
          {each(toRead, ({ name, href, changes }) => (
            <>
              <h2>{name}</h2>
              {each(changes, ({ version, from, changed }) => (
                <>
                  <p>
                    This is version {version}, from {from} on. It is new that:
                  </p>
                  <ul>
                    {each(changed, (change) => (
                      <li>{change}</li>
                    ))}
                  </ul>
                </>
              ))}
              <p>
                <a href={href}>Read all of it: {name}</a>
              </p>
            </>
          ))}
          <PostForm>
            <Button>I agree</Button>
          </PostForm>
          <p>
            We show this once. If you do not agree, you can <a href="/account/copy">get a copy</a> of what is
            yours and <a href="/account/close">close your account</a>.
          </p>
          <h2>{HEADING}</h2>
        </>
      )}
      {agreed.length > 0 ? (
        <Rows rows={agreed} />
      ) : (
        toRead.length === 0 && <p>There is nothing to agree to.</p>
      )}
    </AccountPage>
  );
}
