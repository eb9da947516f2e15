import type { ComponentPropsWithoutRef } from "react";
import { type CaptionOptions, type HeadingLevel, placeCaption, type Size } from "./caption.tsx";
import { classNames } from "./class-names.ts";

export interface LegendProps extends CaptionOptions, ComponentPropsWithoutRef<"legend"> {
  size?: Size | undefined;
  /** The legend is the `h1` of a page that asks one question. */
  isPageHeading?: boolean | undefined;
  /** Makes the legend a heading of this level; 1 when it is the page heading. */
  headingLevel?: HeadingLevel | undefined;
  headingId?: string | undefined;
}

export function Legend({ size, isPageHeading = false, headingLevel, headingId, ...props }: LegendProps) {
  const { caption, captionPlacement, captionAs, className, children, ...rest } = props;
  // HTML wants the legend first in its fieldset, so a caption never stands before it.
  const placement = captionPlacement === "before" ? "start" : captionPlacement;
  const place = placeCaption({ caption, captionPlacement: placement, captionAs }, size);
  const Heading = `h${headingLevel ?? 1}` as const;
  const words = (
    <>
      {place.start}
      {children}
      {place.end}
    </>
  );
  return (
    <>
      <legend
        className={classNames("nhsuk-fieldset__legend", size && `nhsuk-fieldset__legend--${size}`, className)}
        {...rest}
      >
        {isPageHeading || headingLevel ? (
          <Heading className="nhsuk-fieldset__heading" id={headingId}>
            {words}
          </Heading>
        ) : (
          words
        )}
      </legend>
      {place.after}
    </>
  );
}
