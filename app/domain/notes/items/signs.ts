import { readDue } from "../../actions/row-form.ts";

/** What a line in the text of an item becomes by the sign that it begins with. */
export const SIGNS = {
  "!": "an action",
  "=": "a decision",
  "?": "a question to take on",
  '"': "feedback",
} as const;

const TAKEN_OUT = /^\s*([!=])\s*(?=\S)/;

/** Does a line wait to become an action or a decision? */
export function hasSigns(said: string): boolean {
  return said.split("\n").some((line) => TAKEN_OUT.test(line));
}

/** Was something asked that waits for its answer? */
export function hasQuestion(said: string): boolean {
  return /^\? /m.test(said);
}

/** What somebody said as feedback: the lines that begin with a quotation mark, without it. Phones type curly ones. */
export function listQuoted(items: readonly { said: string }[]): string[] {
  return items
    .flatMap(({ said }) => said.split("\n"))
    .flatMap((line) => /^\s*["“„]\s*(\S.*?)\s*["”“]?\s*$/.exec(line)?.[1] ?? []);
}

/**
 * Takes the lines that begin with `!` or `=` out of a text. At the end of an action may stand who does it, and by when:
 * "! Write to the trust (Gwen, 12 November)".
 */
export function takeOutSigns(said: string) {
  const decisions: string[] = [];
  const actions: { text: string; owner: string; due: string }[] = [];
  const rest = said.split("\n").filter((line) => {
    const sign = TAKEN_OUT.exec(line)?.[1];
    const text = line.replace(TAKEN_OUT, "").trim();
    if (sign === "=") decisions.push(text);
    if (sign === "!") actions.push(readAction(text));
    return sign === undefined;
  });
  return { said: rest.join("\n"), decisions, actions };
}

export function readAction(text: string) {
  const [, what = text, about = ""] = /^(.*\S)\s*\(([^()]+)\)\.?$/.exec(text) ?? [];
  const parts = about.split(",").map((part) => part.trim());
  const due =
    parts.length > 0 && parts.at(-1) !== "" && readDue(parts.at(-1) ?? "") ? (parts.pop() ?? "") : "";
  return { text: what, owner: parts.join(", "), due };
}
