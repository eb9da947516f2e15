import { createHash } from "node:crypto";
import { z } from "zod";
import { isSameText, type Texts, textsOf } from "./texts.ts";

/** Which texts a form showed: whoever saves on top of others is shown both first. */
export function textVersionOf(texts: Texts): string {
  return createHash("sha256")
    .update(JSON.stringify(textsOf(texts)))
    .digest("base64url");
}

/** What a form sends along: which texts it showed, and which page it is. */
export const shownForm = z.object({
  formVersion: z.string().max(64).default(""),
  page: z.string().max(64).default(""),
});

export type Shown = z.output<typeof shownForm>;

/**
 * Would saving put these texts in the place of others that its page never showed?
 *
 * @param savedFrom the page that saved last: its own words are no surprise to it
 */
export function isInTheWay(
  stored: Texts,
  typed: Texts,
  shown: Shown | undefined,
  savedFrom?: string,
): boolean {
  if (!shown?.formVersion || shown.formVersion === textVersionOf(stored)) return false;
  return !isSameText(stored, typed) && (savedFrom === undefined || !shown.page || shown.page !== savedFrom);
}

/** In words for whoever typed into the older page. */
export const IN_THE_WAY =
  "Other words were saved since you opened this page, perhaps in another tab or on another device. What you typed is still here. Compare the two, then save again";
