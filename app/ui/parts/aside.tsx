import type { ReactNode } from "react";
import { classNames } from "../nhs/class-names.ts";
import { each, type Falsy } from "../site/each.tsx";

interface BesideProps {
  heading: string;
  /** Paper keeps it: without it the page would not say what it is about. */
  isPrinted?: boolean;
  /** Below everything else, as on a phone, it would be of no use. */
  isBesideOnly?: boolean;
  /** Where a link above leads. */
  id?: string;
  children: ReactNode;
}

/** One thing beside the first: the next meeting, whom to ask, where to start something. */
export function Beside({ heading, isPrinted, isBesideOnly, id, children }: BesideProps) {
  return (
    <div className={classNames(isPrinted && "app-printed", isBesideOnly && "app-beside-only") || undefined}>
      <h2 id={id}>{heading}</h2>
      {children}
    </div>
  );
}

/** Links that each stand alone, in the third column. */
interface LinksProps {
  links: readonly ({ href: string; label: string } | Falsy)[];
  /** Beside each other as long as there is room. */
  isLine?: boolean;
}

export function Links({ links, isLine = false }: LinksProps) {
  return (
    <ul className={isLine ? "app-links app-links--line" : "app-links"}>
      {each(links, ({ href, label }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** Names and what they are, one below the other. */
export function Facts({ facts }: { facts: readonly { name: string; answer: ReactNode }[] }) {
  return (
    <dl className="app-facts">
      {each(facts, ({ name, answer }) => (
        <>
          <dt>{name}</dt>
          <dd>{answer}</dd>
        </>
      ))}
    </dl>
  );
}

/** The day of something, to be seen before it is read; what stands beside it says the date in words too. */
export function DayMark({ day, month, children }: { day: string; month: string; children: ReactNode }) {
  return (
    <div className="app-date">
      <span className="app-date__day" aria-hidden="true">
        {day}
        <small>{month}</small>
      </span>
      <div>{children}</div>
    </div>
  );
}
