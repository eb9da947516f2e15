import type { ReactNode } from "react";
import type { FieldProps } from "#app/ui/nhs/form-group.tsx";
import { htmlToReact } from "../html-to-react.ts";

/** What a fixture gives to nhsuk-frontend's template. It is JSON without a type, and each adapter gives it one. */
export type Context = ReturnType<typeof JSON.parse>;

/** Words that a template takes as `"text"`, `{ text }` or `{ html }`. */
export function words(param: Context): ReactNode {
  if (param?.html) return htmlToReact(param.html);
  return typeof param === "object" ? param?.text : param;
}

/** The content of a component: its `html` (or the block it is called with), else its `text`. */
export function content(context: Context): ReactNode {
  return words({ html: context.callBlock ?? context.html, text: context.text });
}

/** Label and legend take the same parameters: words, size and whether they are the heading of the page. */
export function label(given: Context) {
  const param = typeof given === "string" ? { text: given } : (given ?? {});
  const { heading } = param;
  return {
    label: typeof heading === "string" ? heading : (content(param) ?? ""),
    labelSize: param.size,
    isPageHeading: param.isPageHeading ?? Boolean(heading),
  };
}

/** What every field takes. Radios, checkboxes and dates give their label as the legend of a fieldset. */
export function field({ name, id, idPrefix, hint, errorMessage, ...context }: Context): FieldProps {
  return {
    name,
    id: idPrefix ?? id,
    ...label(context.fieldset ? context.fieldset.legend : context.label),
    hint: words(hint),
    error: words(errorMessage),
  };
}

/** Links that change something. */
export function links(given: Context) {
  return (given?.items ?? given)?.map(
    (item: Context) =>
      item && { href: item.href, children: words(item), visuallyHiddenText: item.visuallyHiddenText },
  );
}
