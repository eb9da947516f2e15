import { isNobodysNumber } from "#app/lib/telephone.ts";
import { CONTACT_KINDS, type ContactKind } from "#db/vocabulary.ts";
import type { HeadingLevel } from "../nhs/heading-level.ts";
import { Tag } from "../nhs/tag.tsx";
import { each } from "../site/each.tsx";

export interface Contact {
  kind: ContactKind;
  organisation: string | null;
  telephone: string;
  /** Where to write a letter to, on one line. */
  address?: string;
  email: string;
  link: string;
  hours: string;
  note: string;
}

/** Where people get help, by organisation. What has expired is not among them; where nothing is, nothing stands. */
export function LocalContacts({
  contacts,
  headingLevel = 2,
}: {
  contacts: readonly Contact[];
  headingLevel?: HeadingLevel;
}) {
  if (contacts.length === 0) return null;
  const Heading = `h${headingLevel}` as const;
  const owners = [...new Set(contacts.map(({ organisation }) => organisation))];
  return (
    <>
      {each(
        owners.map((owner) => ({ owner })),
        ({ owner }) => (
          <>
            <Heading className="nhsuk-heading-s">{owner ?? CONTACT_KINDS.service}</Heading>
            <ul>
              {each(
                contacts.filter(({ organisation }) => organisation === owner),
                (contact) => (
                  <li>
                    {owner !== null && `${CONTACT_KINDS[contact.kind]}: `}
                    <WaysAndHours contact={contact} />
                  </li>
                ),
              )}
            </ul>
          </>
        ),
      )}
    </>
  );
}

/**
 * Whom to ring of one kind, with the name of the organisation: within a card that says what for. Nothing where nobody
 * has given it, or it has expired.
 */
export function LocalHelp({
  contacts,
  kinds,
}: {
  contacts: readonly Contact[];
  kinds: readonly ContactKind[];
}) {
  return (
    <>
      {each(
        contacts.filter(({ kind }) => kinds.includes(kind)),
        (contact) => (
          <p>
            {contact.organisation && `${contact.organisation}, `}
            {inSentence(CONTACT_KINDS[contact.kind])}
            <br />
            <b>
              <Ways contact={contact} />
            </b>
            {each([contact.hours, contact.note], (more) => (
              <>
                <br />
                {more}
              </>
            ))}
          </p>
        ),
      )}
    </>
  );
}

/** Names keep their capitals: "Patient Advice and Liaison Service", but "complaints" and "bereavement support". */
function inSentence(kind: string): string {
  return /\p{Lu}/u.test(kind.slice(1)) ? kind : kind.toLowerCase();
}

function WaysAndHours({ contact }: { contact: Contact }) {
  return (
    <>
      <Ways contact={contact} />
      {contact.hours && `. ${contact.hours}`}
      {contact.note && `. ${contact.note}`}
    </>
  );
}

/**
 * A number to press, in one line, unless it is nobody's: whoever is unwell must never ring what was made up to show the
 * pages.
 */
function Telephone({ number }: { number: string }) {
  const inOneLine = number.replaceAll(" ", "\u00a0");
  if (!isNobodysNumber(number)) return <a href={`tel:${number.replace(/[^+\d]/g, "")}`}>{inOneLine}</a>;
  return (
    <>
      {inOneLine} <Tag>Made up, do not ring</Tag>
    </>
  );
}

/** How to reach somebody: each way that there is. */
export function Ways({
  contact: { telephone, email, link, address = "" },
}: {
  contact: Pick<Contact, "telephone" | "email" | "link" | "address">;
}) {
  const ways = [
    telephone && <Telephone number={telephone} />,
    email && <a href={`mailto:${email}`}>{email}</a>,
    link && (
      <a href={link} rel="noopener">
        {new URL(link).hostname}
      </a>
    ),
    address && `by post: ${address}`,
  ].filter(Boolean);
  return (
    <>
      {each(ways, (way, index) => (
        <>
          {index > 0 && ", "}
          {way}
        </>
      ))}
    </>
  );
}
