import { brand } from "../site/brand.ts";
import { type Contact, LocalContacts } from "./contacts.tsx";

/** How to reach whoever runs the service: by telephone and by post where they have given it, or else through a facilitator. */
export function ReachUs({ contacts }: { contacts: readonly Contact[] }) {
  if (contacts.length > 0) return <LocalContacts contacts={contacts} headingLevel={3} />;
  return (
    <p>
      {brand.contact ? (
        <>
          Contact us: <a href={brand.contact.href}>{brand.contact.label}</a>
        </>
      ) : (
        "Ask a facilitator of your group, who is the person who runs it. They can pass on what you ask."
      )}
    </p>
  );
}
