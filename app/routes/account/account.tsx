import { redirect } from "@remix-run/node";
import { listDevices } from "#app/auth/devices.server.ts";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { findOwnDeath } from "#app/domain/absences/alive.server.ts";
import { findOwnPause } from "#app/domain/absences/pausing.server.ts";
import { getOwnAccount } from "#app/domain/people/account.server.ts";
import { getOwnContact } from "#app/domain/people/contact.server.ts";
import { getEmailChoices } from "#app/domain/people/email-choices.server.ts";
import { readSecondSteps } from "#app/domain/people/second-step/queries.server.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { SummaryList, type SummaryRow } from "#app/ui/nhs/summary-list.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { COMMUNICATION_NEEDS, EMAIL_CHOICES, SELF_DESCRIPTIONS } from "#db/vocabulary.ts";

const HEADING = "Your account";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  const actor = requireActor(context, request);
  if (findOwnDeath(actor)) throw redirect("/account/here");
  const { selfDescription, refusedAt, ...account } = getOwnAccount(actor);
  const { needs } = getOwnContact(actor);
  const { emails, groups } = getEmailChoices(actor);
  const { appSince, passkeys } = readSecondSteps(actor);
  return {
    ...account,
    refusedOn: refusedAt && formatDate(refusedAt),
    selfDescription: selfDescription && SELF_DESCRIPTIONS[selfDescription],
    needs: needs.map((need) => COMMUNICATION_NEEDS[need]),
    emails: [
      EMAIL_CHOICES[emails],
      ...groups.flatMap(({ name, emails }) => (emails ? [`${name}: ${EMAIL_CHOICES[emails]}`] : [])),
    ],
    pause: sayPause(findOwnPause(actor)),
    hasApp: appSince !== null,
    passkeys: passkeys.length,
    devices: listDevices(actor, context.sessionToken).length,
  };
}

export default function Account() {
  const account = useLoaderData<typeof loader>();
  const { needs, devices, selfDescription } = account;
  return (
    <Page>
      <div className="app-heading">
        <h1>{HEADING}</h1>
        <form action="/log-out" method="post" data-forget-kept="">
          <Button variant="secondary">Log out</Button>
        </form>
      </div>
      <h2>About you</h2>
      <SummaryList
        rows={[
          row("Name", account.name, "/account/details", "your name"),
          row("Name shown to others", account.nameToShow, "/account/details", "the name shown to others"),
          row("Town or area", account.area || "Not given", "/account/details", "your town or area"),
          row(
            "How you describe yourself",
            selfDescription ?? "Not given",
            "/account/about-you",
            "how you describe yourself",
          ),
        ]}
      />
      <h2>How we reach you</h2>
      <SummaryList
        rows={[
          row(
            "Email address",
            account.refusedOn ? (
              <Lines lines={[account.email, `Emails to it come back since ${account.refusedOn}`]} />
            ) : (
              account.email
            ),
            "/account/email",
            "your email address",
          ),
          row("Emails", <Lines lines={account.emails} />, "/account/emails", "when you get emails"),
          row("Pause", account.pause, "/account/pause", "your pause"),
          row(
            "What you need",
            needs.length > 0 ? <Lines lines={needs} /> : "Nothing recorded",
            "/account/communication-needs",
            "what you need from us",
          ),
        ]}
      />
      <h2>Safety</h2>
      <SummaryList
        rows={[
          row("Password", "Not shown", "/account/password", "your password"),
          row("Second step", describeStep(account), "/account/second-step", "your second step"),
          row(
            "Devices",
            devices === 1 ? "Logged in on this one only" : `Logged in on ${devices}`,
            "/account/devices",
            "where you are logged in",
          ),
        ]}
      />
      <h2>What is yours</h2>
      <SummaryList
        rows={[
          {
            key: "What you agreed to",
            value: "House rules and privacy",
            actions: [{ href: "/account/terms", children: "Read", visuallyHiddenText: "what you agreed to" }],
          },
          {
            key: "A copy",
            value: "One file with all that you gave us",
            actions: [
              { href: "/account/copy", children: "Get a copy", visuallyHiddenText: "of what is yours" },
            ],
          },
          {
            key: "A code on paper",
            value: "From your group, if it looked after you without email",
            actions: [{ href: "/account/take-over", children: "Enter the code" }],
          },
          {
            key: "Your account",
            value: "You can close it and erase what is yours",
            actions: [{ href: "/account/close", children: "Close your account" }],
          },
        ]}
      />
    </Page>
  );
}

function sayPause(untilOn: string | null): string {
  return untilOn ? `Everything is paused until ${formatDay(untilOn)}` : "Nothing is paused";
}

function row(key: string, value: SummaryRow["value"], href: string, what: string): SummaryRow {
  return { key, value, actions: [{ href, children: "Change", visuallyHiddenText: what }] };
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="nhsuk-list">
      {each(lines, (line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function describeStep({ hasApp, passkeys }: { hasApp: boolean; passkeys: number }): string {
  const ways = [
    hasApp && "an authenticator app",
    passkeys > 0 && (passkeys === 1 ? "a passkey" : `${passkeys} passkeys`),
  ].filter((way) => way !== false);
  return ways.length > 0 ? `On, with ${ways.join(" and ")}` : "Off";
}
