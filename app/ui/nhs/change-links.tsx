import type { ReactNode } from "react";
import { each } from "../site/each.tsx";
import { hasWords } from "./form-group.tsx";

/** A link such as "Change" with hidden words that say what it changes. */
export interface ChangeLink {
  href: string;
  children: ReactNode;
  visuallyHiddenText?: string | undefined;
}

interface ChangeLinksProps {
  links: readonly ChangeLink[];
  /** The heading of the card they stand in, read after the words of each. */
  subject?: ReactNode;
  /** Of the list that several make, and of what stands in it. */
  names: { list: string; item: string };
}

/** One link as it is, several as a list. */
export function ChangeLinks({ links, subject, names }: ChangeLinksProps) {
  const [only, second] = links;
  if (only && !second) return <OneLink {...only} subject={subject} />;
  return (
    <ul className={names.list}>
      {each(links, (link) => (
        <li className={names.item}>
          <OneLink {...link} subject={subject} />
        </li>
      ))}
    </ul>
  );
}

function OneLink({ href, children, visuallyHiddenText, subject }: ChangeLink & { subject: ReactNode }) {
  const hasSubject = hasWords(subject);
  return (
    <a className="nhsuk-link" href={href}>
      {children}
      {(visuallyHiddenText || hasSubject) && (
        <span className="nhsuk-u-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {hasSubject && <> ({subject})</>}
        </span>
      )}
    </a>
  );
}
