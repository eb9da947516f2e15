import type { ReactNode } from "react";
import { type Falsy, present } from "../site/each.tsx";
import { type ChangeLink, ChangeLinks } from "./change-links.tsx";
import { classNames } from "./class-names.ts";
import type { HeadingLevel } from "./heading-level.ts";

const CARE = {
  "non-urgent": "Non-urgent advice",
  urgent: "Urgent advice",
  emergency: "Immediate action required",
} as const;

type CareVariant = keyof typeof CARE;

export interface CardProps {
  heading: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  headingSize?: "s" | "m" | undefined;
  /** Read before the heading by screen readers; care cards have theirs. */
  headingPrefix?: string | undefined;
  /** Where the heading links to. */
  href?: string | undefined;
  /** `non-urgent`, `urgent` and `emergency` are care cards: what to do when unwell, nothing else. */
  variant?: "warning" | CareVariant | undefined;
  /** Links that change what the card shows. */
  actions?: readonly (ChangeLink | Falsy)[] | undefined;
  children?: ReactNode;
}

/** A box with a heading. */
export function Card({ heading, headingPrefix, variant, actions, children, ...props }: CardProps) {
  const care = isCare(variant) ? variant : undefined;
  const links = present(actions);
  const top = (
    <CardHeading prefix={headingPrefix ?? (care && CARE[care])} {...props}>
      {heading}
    </CardHeading>
  );
  const hasBar = care !== undefined || links.length > 0;
  return (
    <div
      className={classNames(
        "nhsuk-card",
        variant && !care && `nhsuk-card--${variant}`,
        care && `nhsuk-card--care nhsuk-card--care--${care}`,
      )}
    >
      {hasBar && (
        <div className="nhsuk-card__heading-container">
          {top}
          {care && <span className="nhsuk-card--care__arrow" aria-hidden="true" />}
          {links.length > 0 && <CardActions links={links} subject={heading} />}
        </div>
      )}
      <div className="nhsuk-card__content">
        {!hasBar && top}
        {children}
      </div>
    </div>
  );
}

interface CardHeadingProps extends Pick<CardProps, "headingLevel" | "headingSize" | "href" | "children"> {
  prefix: string | undefined;
}

function CardHeading({ headingLevel = 2, headingSize, href, prefix, children }: CardHeadingProps) {
  const Tag = `h${headingLevel}` as const;
  return (
    <Tag className={classNames("nhsuk-card__heading", headingSize && `nhsuk-heading-${headingSize}`)}>
      {href ? (
        <a className="nhsuk-card__link" href={href}>
          {children}
        </a>
      ) : prefix ? (
        // Not a role of the standard; VoiceOver needs it to read the two parts as one heading.
        // biome-ignore lint/a11y/useValidAriaRole: nhsuk-frontend has tested it
        <span role="text">
          <span className="nhsuk-u-visually-hidden">{prefix}: </span>
          {children}
        </span>
      ) : (
        children
      )}
    </Tag>
  );
}

function CardActions({ links, subject }: { links: readonly ChangeLink[]; subject: ReactNode }) {
  const names = { list: "nhsuk-card__actions", item: "nhsuk-card__action" };
  const shown = <ChangeLinks links={links} subject={subject} names={names} />;
  return links.length === 1 ? <div className={names.list}>{shown}</div> : shown;
}

function isCare(variant: CardProps["variant"]): variant is CareVariant {
  return variant !== undefined && variant in CARE;
}
