import type { ReactNode } from "react";
import { classNames } from "../nhs/class-names.ts";

export interface PersonSaysProps {
  /** Their own words. */
  children: ReactNode;
  /** Where and when, never who. */
  about?: ReactNode;
  /** One a page may be large. */
  large?: boolean;
}

/** What a person said, as they said it. Warm ground is for people's own words and for nothing else. */
export function PersonSays({ children, about, large = false }: PersonSaysProps) {
  return (
    <figure className={classNames("app-said", large && "app-said--large")}>
      <blockquote>{children}</blockquote>
      {about && <figcaption>{about}</figcaption>}
    </figure>
  );
}

interface StaffSayProps {
  /** Whose post, and when. */
  who: ReactNode;
  /** Where the page has a heading for each: by which post or organisation. */
  heading?: string;
  children: ReactNode;
}

/** What staff said to it: below what it answers, one step in, by post and never by name. */
export function StaffSay({ who, heading, children }: StaffSayProps) {
  return (
    <div className="app-answered">
      {heading && <h2 className="nhsuk-heading-s">{heading}</h2>}
      <p className="app-answered__who">{who}</p>
      {children}
    </div>
  );
}
