import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type Size = "s" | "m" | "l" | "xl";
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface CaptionOptions {
  /** A line that says where the reader is: "Question 3 of 9". */
  caption?: ReactNode;
  /** `start` and `end` are read as part of the heading or label, `before` and `after` stand beside it. */
  captionPlacement?: "start" | "end" | "before" | "after";
  captionAs?: "span" | "p";
}

/** The caption, keyed by the place where it goes; every other place is empty. */
export function placeCaption(
  { caption, captionPlacement = "start", captionAs: Tag = "span" }: CaptionOptions,
  size?: string | null,
): { [place in NonNullable<CaptionOptions["captionPlacement"]>]?: ReactNode } {
  if (!caption) return {};
  const isBelow = captionPlacement === "after" || captionPlacement === "end";
  const name = size && size !== "s" ? `nhsuk-caption-${size}` : "nhsuk-caption";
  return {
    [captionPlacement]: (
      <>
        {captionPlacement === "end" && " "}
        <Tag className={classNames(name, isBelow && "nhsuk-caption--bottom")}>{caption}</Tag>
        {captionPlacement === "start" && " "}
      </>
    ),
  };
}
