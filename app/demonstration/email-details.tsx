import { Details } from "#app/ui/nhs/details.tsx";
import { Tag } from "#app/ui/nhs/tag.tsx";
import { each } from "#app/ui/site/each.tsx";

interface EmailDetailsProps {
  email: { to: string; subject: string; text: string; unsubscribe?: string };
}

/** An email as its reader would have it: plain text, in which an address is a link. */
export function EmailDetails({ email: { to, subject, text, unsubscribe } }: EmailDetailsProps) {
  return (
    <Details summary={`${subject} (to ${to})`}>
      <p>
        <Tag>Shown here, not sent</Tag>
      </p>
      <p>
        To: {to}
        <br />
        Subject: {subject}
        {unsubscribe && (
          <>
            <br />
            List-Unsubscribe: {unsubscribe}
          </>
        )}
      </p>
      {each(text.trim().split("\n\n"), (paragraph) => (
        <p>{withLinks(paragraph)}</p>
      ))}
    </Details>
  );
}

/** Emails are our own words, so that what looks like an address is one. */
function withLinks(paragraph: string) {
  return each(paragraph.split(/(https?:\/\/\S+|\n)/), (part) => {
    if (part === "\n") return <br />;
    return part.startsWith("http") ? <a href={part}>{part}</a> : part;
  });
}
