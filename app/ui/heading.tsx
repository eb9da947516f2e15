import type { ComponentPropsWithoutRef } from "react";
import { type CaptionOptions, type HeadingLevel, placeCaption, type Size } from "./caption.tsx";
import { classNames } from "./class-names.ts";

export interface HeadingProps extends CaptionOptions, ComponentPropsWithoutRef<"h1"> {
  level?: HeadingLevel;
  size?: Size | "xs" | "xxs" | undefined;
}

const USUAL_SIZE = { 1: "l", 2: "m", 3: "s", 4: "s", 5: "xs", 6: "xs" } as const;

/** A heading of a page or a section, in the usual size for its level unless told another. */
export function Heading({ level = 1, size = USUAL_SIZE[level], ...props }: HeadingProps) {
  const { caption, captionPlacement, captionAs, className, children, ...rest } = props;
  const place = placeCaption({ caption, captionPlacement, captionAs }, size);
  const Tag = `h${level}` as const;
  return (
    <>
      {place.before}
      <Tag className={classNames(`nhsuk-heading-${size}`, className)} {...rest}>
        {place.start}
        {children}
        {place.end}
      </Tag>
      {place.after}
    </>
  );
}
