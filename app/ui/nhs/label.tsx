import type { ComponentPropsWithoutRef } from "react";
import { type CaptionOptions, type HeadingLevel, placeCaption, type Size } from "./caption.tsx";
import { classNames } from "./class-names.ts";

export interface LabelProps extends CaptionOptions, ComponentPropsWithoutRef<"label"> {
  size?: Size | undefined;
  /** The label is the `h1` of a page that asks one question. */
  isPageHeading?: boolean | undefined;
  /** Makes the label a heading of this level; 1 when it is the page heading. */
  headingLevel?: HeadingLevel | undefined;
  headingId?: string | undefined;
}

export function Label({ size, isPageHeading = false, headingLevel, headingId, ...props }: LabelProps) {
  const { caption, captionPlacement, captionAs, className, children, ...rest } = props;
  const place = placeCaption({ caption, captionPlacement, captionAs }, size);
  const label = (
    // biome-ignore lint/a11y/noLabelWithoutControl: the caller names the control in htmlFor
    <label className={classNames("nhsuk-label", size && `nhsuk-label--${size}`, className)} {...rest}>
      {place.start}
      {children}
      {place.end}
    </label>
  );
  const Heading = `h${headingLevel ?? 1}` as const;
  return (
    <>
      {place.before}
      {isPageHeading || headingLevel ? (
        <Heading className="nhsuk-label-wrapper" id={headingId}>
          {label}
        </Heading>
      ) : (
        label
      )}
      {place.after}
    </>
  );
}
