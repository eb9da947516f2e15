import { Details } from "#app/ui/nhs/details.tsx";
import { Tag } from "#app/ui/nhs/tag.tsx";
import { each } from "#app/ui/site/each.tsx";

interface LetterDetailsProps {
  letter: { to: string; subject: string; text: string };
}

/** A letter as its reader would have it: plain text, in which an address is a link. */
export function LetterDetails({ letter: { to, subject, text } }: LetterDetailsProps) {
  return (
    <Details summary={`${subject} (to ${to})`}>
      <p>
        <Tag colour="grey">Shown here, not sent</Tag>
      </p>
      <p>
        To: {to}
        <br />
        Subject: {subject}
      </p>
      {each(text.trim().split("\n\n"), (paragraph) => (
        <p>{withLinks(paragraph)}</p>
      ))}
    </Details>
  );
}

/** Letters are our own words, so that what looks like an address is one. */
function withLinks(paragraph: string) {
  return each(paragraph.split(/(https?:\/\/\S+|\n)/), (part) => {
    if (part === "\n") return <br />;
    return part.startsWith("http") ? <a href={part}>{part}</a> : part;
  });
}
