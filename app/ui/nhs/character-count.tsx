import { classNames } from "./class-names.ts";
import { Hint } from "./hint.tsx";
import { Textarea, type TextareaProps } from "./textarea.tsx";

type Plural = { one?: string; two?: string; few?: string; many?: string; other?: string };

export interface CharacterCountProps extends Omit<TextareaProps, "after"> {
  /** The most that may be sent. The box takes more, so that nobody loses words while pasting. */
  limit?: number | undefined;
  countBy?: "characters" | "words" | "length" | undefined;
  /** Say how much is left only from this percentage of the limit on. */
  threshold?: number | undefined;
  /** Said under the box without the script; `%{count}` stands for the limit. */
  description?: string | undefined;
  /** Other words for what the script says. */
  messages?: { underLimit?: Plural; atLimit?: string; overLimit?: Plural };
}

/** A text area that says how much more can be written. */
export function CharacterCount({ limit, countBy, threshold, description, ...props }: CharacterCountProps) {
  const { messages, className, groupProps, ...textarea } = props;
  const id = textarea.id || textarea.name;
  const template =
    description ?? `You can enter up to %{count} ${countBy === "words" ? "words" : "characters"}`;
  return (
    <Textarea
      {...textarea}
      className={classNames("nhsuk-js-character-count", className)}
      aria-describedby={`${id}-info`}
      groupProps={{
        "data-module": "nhsuk-character-count",
        "data-maxlength": limit,
        "data-count-type": countBy,
        "data-threshold": threshold,
        ...(limit ? {} : pluralData("textarea-description", description ? { other: description } : {})),
        ...pluralData("characters-under-limit", messages?.underLimit),
        "data-i18n.characters-at-limit": messages?.atLimit,
        ...pluralData("characters-over-limit", messages?.overLimit),
        ...groupProps,
        className: classNames(groupProps?.className, "nhsuk-character-count"),
      }}
      after={
        <Hint id={`${id}-info`} className="nhsuk-character-count__message" hidden={!limit}>
          {limit && template.replace("%{count}", limit.toLocaleString("en-GB"))}
        </Hint>
      }
    />
  );
}

function pluralData(key: string, messages: Plural = {}) {
  return Object.fromEntries(
    Object.entries(messages).map(([rule, message]) => [`data-i18n.${key}.${rule}`, message]),
  );
}
