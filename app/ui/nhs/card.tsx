import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { type Falsy, present } from "../site/each.tsx";
import type { HeadingLevel } from "./caption.tsx";
import { type CardAction, CardActions } from "./card-actions.tsx";
import { classNames } from "./class-names.ts";
import { hasWords } from "./form-group.tsx";
import { Icon } from "./icon.tsx";

const CARE = {
  "non-urgent": "Non-urgent advice",
  urgent: "Urgent advice",
  emergency: "Immediate action required",
} as const;

export type CareVariant = keyof typeof CARE;

export interface CardProps extends ComponentPropsWithoutRef<"div"> {
  heading?: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  headingSize?: "xs" | "s" | "m" | "l" | "xl" | undefined;
  headingId?: string | undefined;
  headingClassName?: string | undefined;
  /** Read before the heading by screen readers; care cards have theirs. */
  headingPrefix?: string | undefined;
  /** Stands right below the heading: a date, a place. */
  belowHeading?: ReactNode;
  /** Where the heading links to. */
  href?: string | undefined;
  /** The whole card follows the link of its heading. */
  clickable?: boolean | undefined;
  /** `non-urgent`, `urgent` and `emergency` are care cards: what to do when unwell, nothing else. */
  variant?: "feature" | "primary" | "secondary" | "warning" | CareVariant | undefined;
  image?: ReactNode;
  description?: ReactNode;
  actions?: readonly (CardAction | Falsy)[] | undefined;
}

/** A box with a heading. `description` is its one line, `children` is anything else. */
export function Card({ clickable = false, variant, image, description, actions, ...props }: CardProps) {
  const { heading, headingLevel, headingSize, headingId, headingClassName, ...others } = props;
  const { headingPrefix, belowHeading, href, className, children, ...rest } = others;
  const care = isCare(variant) && (hasWords(heading) || hasWords(belowHeading)) ? variant : undefined;
  const shownActions = present(actions);
  const top = (
    <>
      <CardHeading
        level={headingLevel}
        size={headingSize}
        id={headingId}
        className={headingClassName}
        href={variant === "feature" ? undefined : href}
        prefix={headingPrefix ?? (care && CARE[care])}
      >
        {heading}
      </CardHeading>
      {belowHeading}
    </>
  );
  const hasBar = care || shownActions.length > 0;
  return (
    <div
      className={classNames(
        "nhsuk-card",
        clickable && "nhsuk-card--clickable",
        variant && !isCare(variant) && `nhsuk-card--${variant}`,
        care && `nhsuk-card--care nhsuk-card--care--${care}`,
        className,
      )}
      {...rest}
    >
      {image}
      {hasBar && (
        <div className="nhsuk-card__heading-container">
          {top}
          {care && <span className="nhsuk-card--care__arrow" aria-hidden="true" />}
          <CardActions actions={shownActions} subject={heading} />
        </div>
      )}
      <div className="nhsuk-card__content">
        {!hasBar && top}
        {hasWords(description) && <p className="nhsuk-card__description">{description}</p>}
        {children}
        {variant === "primary" && <Icon name="chevron-right-circle" />}
      </div>
    </div>
  );
}

interface CardHeadingProps {
  level?: HeadingLevel | undefined;
  size?: CardProps["headingSize"];
  id?: string | undefined;
  className?: string | undefined;
  href?: string | undefined;
  prefix?: string | undefined;
  children: ReactNode;
}

function CardHeading({ level = 2, size, id, className, href, prefix, children }: CardHeadingProps) {
  if (!hasWords(children)) return null;
  const Tag = `h${level}` as const;
  return (
    <Tag className={classNames("nhsuk-card__heading", size && `nhsuk-heading-${size}`, className)} id={id}>
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

function isCare(variant: CardProps["variant"]): variant is CareVariant {
  return variant !== undefined && variant in CARE;
}
