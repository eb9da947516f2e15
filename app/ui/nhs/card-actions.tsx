import type { ReactNode } from "react";
import { each } from "../site/each.tsx";
import { classNames } from "./class-names.ts";
import { hasWords } from "./form-group.tsx";
import { LinkOrButton, type LinkOrButtonProps } from "./link-or-button.tsx";

/** A link such as "Change" with hidden words that say what it changes. */
export type CardAction = { visuallyHiddenText?: string | undefined } & LinkOrButtonProps;

/** `subject` is the heading of the card, read after the words of the action. */
export function CardActionLink({ subject, ...action }: CardAction & { subject?: ReactNode }) {
  const { visuallyHiddenText, className, children, ...rest } = action;
  const hasHidden = visuallyHiddenText || hasWords(subject);
  return (
    <LinkOrButton className={classNames("nhsuk-link", className)} {...rest}>
      {children}
      {hasHidden && (
        <span className="nhsuk-u-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {hasWords(subject) && <> ({subject})</>}
        </span>
      )}
    </LinkOrButton>
  );
}

export function CardActions({ actions, subject }: { actions: readonly CardAction[]; subject?: ReactNode }) {
  const [first, second] = actions;
  if (!first) return null;
  if (!second) {
    return (
      <div className="nhsuk-card__actions">
        <CardActionLink {...first} subject={subject} />
      </div>
    );
  }
  return (
    <ul className="nhsuk-card__actions">
      {each(actions, (action) => (
        <li className="nhsuk-card__action">
          <CardActionLink {...action} subject={subject} />
        </li>
      ))}
    </ul>
  );
}
