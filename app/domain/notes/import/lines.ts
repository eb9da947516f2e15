import { readDue } from "../../actions/row-form.ts";
import { readAction } from "../items/signs.ts";

/** What a line of minutes says that something was decided, is to be done, or who was there. */
export type Label = "action" | "decision" | "came" | "apologies";

const LABELS: readonly (readonly [Label, RegExp])[] = [
  [
    "action",
    /^(?:actions?|action points?|agreed actions?|to do|todo)(?:\s*(?:no\.?\s*)?\d{1,3})?(?:\s+\p{Lu}{2,3})?$/iu,
  ],
  [
    "decision",
    /^(?:agreed|decisions?|decided|resolved|resolution|outcome agreed)(?:\s*(?:no\.?\s*)?\d{1,3})?$/i,
  ],
  [
    "came",
    /^(?:present|in attendance|attended|attendees|attendance|those present|members present|who came|also present)$/i,
  ],
  [
    "apologies",
    /^(?:apologies|apologies for absence|apologies received|apologies from|absent|sent apologies)$/i,
  ],
];

/** A sentence that itself says what was decided. */
const DECIDED =
  /^(?:it was (?:unanimously )?(?:agreed|decided|resolved)|(?:the (?:group|meeting|committee|members|board)|all|everyone|we) (?:unanimously )?(?:agreed|decided|resolved)(?! with)|agreed (?:that|to)|decided (?:that|to)|resolved (?:that|to))\b/i;

/** Which kind of thing stands under a heading, or behind a colon. */
export function labelOf(text: string): Label | undefined {
  const bare = text.replace(/[:.\s]+$/, "").trim();
  const isPlural = bare
    .replace(/^(?:summary|list|log) of /i, "")
    .replace(/ (?:log|list|summary|table)$/i, "");
  return LABELS.find(([, pattern]) => pattern.test(isPlural))?.[0];
}

/** A line without what only draws a list: "- ", "3. ", "☐ ". */
export function withoutMark(line: string): string {
  return line.replace(/^\s*(?:-|[•☐▪●]|\d{1,3}[.)]|[a-z][.)])\s+/i, "").trim();
}

/** "Action: write to the trust", "AGREED – to ask again": the kind, and what stands behind it. A label alone has nothing there. */
export function readLabelled(line: string): { label: Label; text: string } | undefined {
  const bare = withoutMark(line);
  const [, before = "", text = ""] = /^([^:–—]{3,40}?)\s*(?::|\s[-–—])\s*(.*)$/.exec(bare) ?? [];
  const label = labelOf(before);
  if (label) {
    const [, initials = ""] = /\s(\p{Lu}{2,3})$/u.exec(before) ?? [];
    return {
      label,
      text: label === "action" && initials && initials !== "DO" && text ? `${text} (${initials})` : text,
    };
  }
  if (DECIDED.test(bare)) return { label: "decision", text: bare };
  const [, from = ""] =
    /^apologies (?:for absence )?(?:were |had been )?(?:received |given |sent |noted )?from (.+)$/i.exec(
      bare,
    ) ?? [];
  return from ? { label: "apologies", text: from } : undefined;
}

/** Who does it, and what: "Gwen Marsh to ask", "The chair will ask", "Gwen: ask". */
const WHO_DOES =
  /^((?:[Tt]he |[Oo]ur )?(?:\p{Lu}[\p{L}'’.-]*|chair|secretary|treasurer|facilitator|nurse)(?:\s+\p{Lu}[\p{L}'’-]*){0,2})(?:\s+(?:to|will)\s+|:\s*)(.+)$/u;

/** "Write to the trust" says to whom, not who: what begins with these is what is to be done. */
const DOING =
  /^(?:add|agree|answer|apply|continue|explain|give|go|link|listen|look|move|need|offer|reply|report|respond|return|say|send|show|speak|talk|try|turn|write)$/i;
const TO_WHOM =
  /^(?:the|an?|our|us|them|him|her|his|their|this|that|these|those|all|each|every|both|\p{Lu}\S*)(?:\s|$)/u;

/** "Gwen Marsh to write to the trust by 12 November": who does what, and by when. */
export function readToDo(text: string): { text: string; owner: string; due: string } {
  const inBrackets = readAction(text);
  if (inBrackets.owner || inBrackets.due) return inBrackets;
  const [, without = text, when = ""] =
    /^(.*?)[,;]?\s+(?:by|before|due(?: by| on)?|for)[:\s]+(?:the\s+)?([^,;]{3,30}?)\.?$/i.exec(text) ?? [];
  const due = when && readDue(when) ? when : "";
  const rest = due ? without : text.replace(/\.$/, "");
  const [, owner = "", what = ""] = WHO_DOES.exec(rest) ?? [];
  if (!what || DOING.test(owner) || TO_WHOM.test(what)) return { text: rest, owner: "", due };
  return { text: what.charAt(0).toUpperCase() + what.slice(1), owner, due };
}

/** Nothing but a name: what is to be done stands somewhere else, and a person has to say so. */
export function isOnlyWho(text: string): boolean {
  return /^(?:\p{Lu}{2,3}|\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?)(?:\s*(?:,|and|&|\/)\s*(?:\p{Lu}{2,3}|\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?))*\.?$/u.test(
    text,
  );
}
