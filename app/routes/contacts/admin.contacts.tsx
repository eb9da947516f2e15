import { requireActor } from "#app/auth/require-actor.server.ts";
import { listContactsToKeep } from "#app/domain/contacts/queries.server.ts";
import { formatDay } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { NeedsYou } from "#app/ui/parts/needs-you.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { StatusTag, type StatusTone } from "#app/ui/site/status-tag.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";
import { CONTACT_KINDS } from "#db/vocabulary.ts";

export const meta: Meta = ({ matches }) => pageTitle("Contact details", matches);

const STATES: Record<string, { tone: StatusTone; text: string }> = {
  expired: { tone: "late", text: "Expired, not shown" },
  soon: { tone: "attention", text: "Expires soon" },
  shown: { tone: "done", text: "Shown" },
};

export async function loader({ request, context }: RouteRequest) {
  const contacts = listContactsToKeep(requireActor(context, request));
  return {
    contacts: contacts.map(({ id, kind, state, ...contact }) => ({
      id,
      state,
      title: `${CONTACT_KINDS[kind]}${contact.organisation ? `, ${contact.organisation}` : ""}`,
      reach: [contact.telephone, contact.email, contact.link].filter(Boolean).join(", "),
      owner: contact.owner,
      confirmed: `${formatDay(contact.confirmedOn)}${contact.confirmedBy ? ` by ${contact.confirmedBy}` : ""}`,
      until: formatDay(contact.expiresOn),
    })),
  };
}

export default function ContactDetails() {
  const { contacts } = useLoaderData<typeof loader>();
  const expired = contacts.filter(({ state }) => state === "expired");
  return (
    <Page
      back={{ href: "/admin", label: "Administration" }}
      aside={
        <Beside heading="Where they are shown">
          <p>
            Help and “Before you start” show these. What has expired is not shown. 999, 111 and Samaritans are
            national, always shown, and not listed here.
          </p>
        </Beside>
      }
    >
      <div className="app-heading">
        <h1>Contact details</h1>
        <Button href="/admin/contacts/new" variant={expired.length > 0 ? "secondary" : undefined}>
          Add a contact detail
        </Button>
      </div>
      {expired.length > 0 && (
        <NeedsYou heading="Needs you: nobody is shown what has expired">
          <Rows
            rows={expired.map(({ id, title, until }) => ({
              what: `Confirm: ${title}`,
              href: `/admin/contacts/${id}/confirm`,
              about: `Expired on ${until}. Ring or look whether it is still right, then confirm it.`,
            }))}
          />
        </NeedsYou>
      )}
      {contacts.length === 0 && (
        <EmptyState>No contact detail is recorded. Public pages show the national numbers only.</EmptyState>
      )}
      <Rows
        rows={contacts.map(({ id, title, state, reach, owner, confirmed, until }) => ({
          what: title,
          about: (
            <>
              <span className="app-reference">{reach}</span>
              <br />
              Answered by: {owner}
              <br />
              Confirmed on {confirmed}
            </>
          ),
          end: (
            <>
              <StatusTag tone={STATES[state]?.tone ?? "waiting"}>{STATES[state]?.text ?? ""}</StatusTag>
              <span className="app-second">
                {state === "expired" ? "since" : "until"} {until}
              </span>
            </>
          ),
          acts: (
            <ul className="app-links app-buttons">
              <li>
                <a href={`/admin/contacts/${id}/confirm`}>
                  Confirm <span className="nhsuk-u-visually-hidden">{title}</span>
                </a>
              </li>
              <li>
                <a href={`/admin/contacts/${id}/change`}>
                  Change <span className="nhsuk-u-visually-hidden">{title}</span>
                </a>
              </li>
            </ul>
          ),
        }))}
      />
    </Page>
  );
}
