import { foldLetters } from "../../../text/fold.ts";

/** A word of a passage as the cues and the judge read it, and where it stands in the plain text. */
export type Token = {
  /** As the cues are written: "I'll" is "iwill" and no illness, "do not" is "dont". */
  form: string;
  /** As it is without its apostrophe, whether or not its writer left that out. */
  bare: string;
  start: number;
  end: number;
  /** A sentence ends behind it. */
  isLast: boolean;
};

/** "do not" and "don't" are one word. */
const NEGATED = new Set(
  "do does did is are was were has have had will would could should must need".split(" "),
);
const NEGATED_FORMS: Readonly<Record<string, string>> = { can: "cant", will: "wont" };

const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu;

/**
 * The words of a plain text.
 *
 * @param read the word that is meant by one that may be misspelt
 */
export function tokensOf(plain: string, read: (word: string) => string): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(plain), next = match; match; match = next) {
    const { 0: word, index: start } = match;
    const end = start + word.length;
    next = WORD.exec(plain);
    const between = plain.slice(end, next?.index ?? plain.length);
    const isLast = between !== " " && endsSentence(between, word);
    const folded = foldLetters(word);
    const bare = read(folded.includes("'") ? folded.replaceAll("'", "") : folded);
    const form = folded.includes("'") ? read(formOf(folded)) : bare;
    const last = tokens.at(-1);
    const joined = last && !last.isLast ? join(last.form, form) : undefined;
    if (last && joined)
      tokens[tokens.length - 1] = { form: joined, bare: joined, start: last.start, end, isLast };
    else
      tokens.push(
        form === "cannot"
          ? { form: "cant", bare: "cant", start, end, isLast }
          : { form, bare, start, end, isLast },
      );
  }
  return tokens;
}

/** "I'll" is not "ill", nor "we're" "were". */
function formOf(folded: string): string {
  return folded.replace(/'ll$/, "will").replace(/'re$/, "are").replaceAll("'", "");
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
  if (right === "not")
    return NEGATED.has(left) || left === "can" ? (NEGATED_FORMS[left] ?? `${left}nt`) : undefined;
  if (right === "t") return left.endsWith("n") ? `${left}t` : undefined;
  if (left === "i" && (right === "m" || right === "ve")) return `${left}${right}`;
  return undefined;
}
