import { foldLetters } from "../../../text/fold.ts";
import { plainText } from "../../../text/plain-text.ts";

/** A word of a passage as the cues read it, and where it was typed. */
export type Token = {
  form: string;
  /** As it is without its apostrophe: "I'll" is "ill", however its writer meant it. */
  bare: string;
  start: number;
  end: number;
  /** A sentence ends behind it. */
  isLast: boolean;
  /** A comma, a bracket or a dash stands behind it. */
  isBeforePause: boolean;
};

/** "do not" and "don't" are one word. */
const NEGATED = new Set(
  "do does did is are was were has have had will would could should must need".split(" "),
);
const NEGATED_FORMS: Readonly<Record<string, string>> = { can: "cant", will: "wont" };

export function tokensOf(text: string, read: (word: string) => string): Token[] {
  const { plain, typedAt } = plainText(text);
  const tokens: Token[] = [];
  const words = [...plain.matchAll(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu)];
  for (const [at, { 0: word, index }] of words.entries()) {
    const end = index + word.length;
    const between = plain.slice(end, words[at + 1]?.index ?? plain.length);
    const token = {
      form: read(formOf(word)),
      bare: read(bareOf(word)),
      ...boundsOf(typedAt(index, end)),
      isLast: endsSentence(between, word),
      isBeforePause: /[,()-]/.test(between),
    };
    const last = tokens.at(-1);
    const joined = last && !last.isLast ? join(last.form, token.form) : undefined;
    if (last && joined)
      tokens[tokens.length - 1] = { ...token, form: joined, bare: joined, start: last.start };
    else tokens.push(token);
  }
  return tokens;
}

/** "I'll" is not "ill", nor "we're" "were". */
function formOf(word: string): string {
  const form = foldLetters(word);
  if (!form.includes("'")) return form === "cannot" ? "cant" : form;
  return form.replace(/'ll$/, "will").replace(/'re$/, "are").replaceAll("'", "");
}

function bareOf(word: string): string {
  const bare = foldLetters(word).replaceAll("'", "");
  return bare === "cannot" ? "cant" : bare;
}

function boundsOf({ start, end }: { start: number; end: number }) {
  return { start, end };
}

/** Not behind the dots in "38.4", "Dr. Smith" or "so ... I", which go on. */
function endsSentence(between: string, word: string): boolean {
  if (between.includes("\n")) return true;
  if (/[!?;]/.test(between)) return true;
  if (!/^[^\p{L}\p{N}.]*\.(?!\.)/u.test(between)) return false;
  return between !== "." || !/^\d+$/.test(word);
}

/** Two words that are one, like "do not", "can not", or "don t" where the apostrophe was lost. */
function join(left: string, right: string): string | undefined {
  if (right === "not" && (NEGATED.has(left) || left === "can")) return NEGATED_FORMS[left] ?? `${left}nt`;
  if (right === "t" && left.endsWith("n")) return `${left}t`;
  if (left === "i" && (right === "m" || right === "ve")) return `${left}${right}`;
  return undefined;
}
