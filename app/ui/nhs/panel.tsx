import type { ComponentPropsWithoutRef, ReactNode } from "react";
import type { HeadingLevel } from "./caption.tsx";
import { classNames } from "./class-names.ts";
import { hasWords } from "./form-group.tsx";

export interface PanelProps extends ComponentPropsWithoutRef<"div"> {
  heading: ReactNode;
  headingLevel?: HeadingLevel | undefined;
  headingSize?: "m" | "l" | "xl" | undefined;
  headingId?: string | undefined;
  /** `interruption` asks to stop and look before going on. */
  variant?: "interruption" | undefined;
}

/** The first thing on a page that says: it is done. */
export function Panel({ heading, headingLevel = 1, headingSize, headingId, variant, ...props }: PanelProps) {
  const { className, children, ...rest } = props;
  const HeadingTag = `h${headingLevel}` as const;
  return (
    <div className={classNames("nhsuk-panel", variant && `nhsuk-panel--${variant}`, className)} {...rest}>
      <HeadingTag
        className={classNames("nhsuk-panel__heading", headingSize && `nhsuk-panel__heading--${headingSize}`)}
        id={headingId}
      >
        {heading}
      </HeadingTag>
      {hasWords(children) && <div className="nhsuk-panel__body">{children}</div>}
    </div>
  );
}
