import { requireActor } from "#app/auth/require-actor.server.ts";
import { listOfficesOf } from "#app/domain/offices/queries.server.ts";
import { describeOffice } from "#app/domain/offices/words.ts";
import { getPerson } from "#app/domain/people/lists.server.ts";
import { hasSecondStep } from "#app/domain/people/second-step/queries.server.ts";
import { can } from "#app/domain/policy.ts";
import { formatDate, formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { type OfficeOfPerson, OfficesOfPerson } from "#app/ui/offices/offices-of-person.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { accountStatus } from "#app/ui/people/account-status.ts";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const person = getPerson(actor, params.id);
  const { id, name, nameToShow, email, status, isInvited, createdAt, openSessions } = person;
  const subject = { authorId: id };
  return {
    id,
    isInvited,
    title: name || email,
    facts: [
      { key: "Email address", value: email },
      { key: "Name shown to others", value: nameToShow || "None yet" },
      { key: "Account", value: accountStatus(person) },
      { key: isInvited ? "Invited" : "Since", value: formatDate(createdAt) },
      { key: "Logged in on", value: openSessions === 1 ? "1 device" : `${openSessions} devices` },
    ],
    offices: listOfficesOf(id).map(
      (office): OfficeOfPerson => ({
        id: office.id,
        name: describeOffice(office),
        startsOn: formatDay(office.startsOn),
        endsOn: office.endsOn && formatDay(office.endsOn),
        deputy: office.deputy,
        hasEnded: office.hasEnded,
      }),
    ),
    may: {
      disable: status === "active" && can(actor, "member:disable", subject),
      enable: status === "disabled" && can(actor, "member:disable", subject),
      logOut: openSessions > 0 && can(actor, "member:logOut"),
      invite: isInvited && can(actor, "member:invite"),
      removeSecondStep: hasSecondStep(id) && can(actor, "secondStep:askToRemove", subject),
      writeRequest: !isInvited && can(actor, "request:write", subject),
      grant: can(actor, "office:grant", subject),
      end: can(actor, "office:end"),
    },
  };
}

type PersonData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Person() {
  const person = useLoaderData<typeof loader>();
  const { id, title, facts, offices, may } = person;
  return (
    <Page back={{ href: "/admin/people", label: "People" }} aside={<AccountActs person={person} />}>
      <h1>{title}</h1>
      <SummaryList rows={facts} />
      <h2>Offices</h2>
      <OfficesOfPerson offices={offices} mayEnd={may.end} />
      {may.grant ? (
        <Button href={`/admin/people/${id}/offices/new`}>Give an office</Button>
      ) : (
        <p>Nobody gives an office to themselves. Ask another administrator.</p>
      )}
    </Page>
  );
}

function AccountActs({ person: { id, may } }: { person: PersonData }) {
  const address = `/admin/people/${id}`;
  if (![may.disable, may.enable, may.logOut, may.invite, may.removeSecondStep].some(Boolean)) return null;
  return (
    <Beside heading="Account">
      {may.invite && (
        <PostForm action={`${address}/invitation/resend`}>
          <Button variant="secondary">Send the invitation again</Button>
        </PostForm>
      )}
      {may.logOut && (
        <PostForm action={`${address}/log-out`}>
          <Button variant="secondary">Log out on every device</Button>
        </PostForm>
      )}
      {may.enable && (
        <PostForm action={`${address}/enable`}>
          <Button variant="secondary">Enable the account</Button>
        </PostForm>
      )}
      <Links
        links={[
          may.invite && { href: `${address}/invitation/revoke`, label: "Take the invitation back" },
          may.removeSecondStep && {
            href: `${address}/second-step/remove`,
            label: "Remove a second step that is lost",
          },
          may.writeRequest && {
            href: `${address}/requests/new`,
            label: "They ask for a copy or to be erased",
          },
          may.disable && { href: `${address}/disable`, label: "Disable the account" },
        ]}
      />
    </Beside>
  );
}
