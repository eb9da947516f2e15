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

export function classAndId({ classes, id, attributes }: Context = {}) {
  return { className: classes, id, ...attributes };
}

/** Label and legend take the same parameters: words, size, caption and whether they are a heading. */
export function label(param: Context) {
  const { heading, isPageHeading, size, caption, classes, id } = param ?? {};
  const options = typeof heading === "object" ? heading : {};
  const isHeading = (isPageHeading && heading !== false) || (isPageHeading !== false && Boolean(heading));
  const said = typeof heading === "string" ? heading : (words(options) ?? words(param));
  const chosen = (isHeading && options.size) || size || undefined;
  const hasClass = classes && /--(s|m|l|xl)\b/.test(classes);
  return {
    label: said,
    labelSize: hasClass ? undefined : chosen,
    isPageHeading: isHeading,
    labelProps: {
      className: classes,
      id,
      headingId: options.id,
      headingLevel: isHeading ? options.level : undefined,
      caption: words(caption),
      captionPlacement: caption?.placement,
      captionAs: caption?.element,
    },
  };
}

/** What every field takes. Radios, checkboxes and dates give their label as the legend of a fieldset. */
export function field(context: Context, named: Context = context.label): FieldProps {
  const { name, id, idPrefix, hint, errorMessage, formGroup } = context;
  return {
    name,
    id: idPrefix ?? id,
    ...label(typeof named === "string" ? { text: named } : named),
    hint: words(hint),
    error: errorMessage === true ? true : words(errorMessage),
    groupProps: classAndId(formGroup),
  };
}

export function fieldsetField(context: Context): FieldProps {
  return field(context, context.fieldset?.legend ?? null);
}

/** A link, or a button when it has a type. Nothing is given that the fixture does not give. */
export function linkProps({ href, type, variant, visuallyHiddenText, ...context }: Context) {
  const props = { href, variant, visuallyHiddenText, children: content(context), ...classAndId(context) };
  const given = Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
  return type ? { ...given, type, href: undefined } : given;
}
