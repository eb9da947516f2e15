import { classNames } from "./class-names.ts";
import { Hint } from "./hint.tsx";
import { Textarea, type TextareaProps } from "./textarea.tsx";

export interface CharacterCountProps extends Omit<TextareaProps, "after" | "groupProps"> {
  /** The most that may be sent. The box takes more, so that nobody loses words while pasting. */
  limit: number;
}

/** A text area that says how much more can be written. */
export function CharacterCount({ limit, className, ...textarea }: CharacterCountProps) {
  const id = textarea.id || textarea.name;
  return (
    <Textarea
      {...textarea}
      className={classNames("nhsuk-js-character-count", className)}
      aria-describedby={`${id}-info`}
      groupProps={{
        className: "nhsuk-character-count",
        "data-module": "nhsuk-character-count",
        "data-maxlength": limit,
      }}
      after={
        <Hint id={`${id}-info`} className="nhsuk-character-count__message">
          You can enter up to {limit.toLocaleString("en-GB")} characters
        </Hint>
      }
    />
  );
}
