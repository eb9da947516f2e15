/*
 * Tokens stand in columns of an index beside the words, and say who may read a piece and what it is about. Each begins with
 * a sign that no typed word has: whatever somebody types, it is never a token.
 */

/** Of the area of Unicode that is nobody's. FTS5 takes it for a letter. */
export const SIGN = "\u{e000}";

/** The rows of the policy that say who may read what is not everyone's. */
export const READING = {
  "feedback:read": "fr",
  "feedback:readStaffOnly": "fs",
  "feedback:readUnchecked": "fu",
  "notes:readMembers": "nm",
  "notes:readReview": "nr",
  "action:read": "ar",
  "document:read": "dr",
} as const;

export type ReadingAction = keyof typeof READING;

/** Whose a piece is, to a row of the policy. */
export type Whose = "author" | "group" | "organisation";

const ELSEWHERE = "x";

const LETTER = { author: "a", group: "g", organisation: "o", site: "s", kind: "k" } as const;

/** The token of everybody whom a row of the policy reaches everywhere, or of those whom it reaches by their own. */
export function readingToken(action: ReadingAction, whose?: Whose, id = ""): string {
  return `${SIGN}${READING[action]}${whose ? `${LETTER[whose]}${hex(id)}` : ""}`;
}

/** Who read the whole of a thing find that piece, and not beside it the one for its other readers. */
export const READ_WHOLE: ReadingAction = "feedback:readUnchecked";

/** The token of those who have the whole of it, in the piece for the others. */
export function elsewhereToken(whose?: Whose, id = ""): string {
  return `${SIGN}${ELSEWHERE}${readingToken(READ_WHOLE, whose, id).slice(SIGN.length)}`;
}

export function aboutToken(what: "group" | "organisation" | "site" | "kind", id: string): string {
  return `${SIGN}${LETTER[what]}${hex(id)}`;
}

function hex(id: string): string {
  return Buffer.from(id, "utf8").toString("hex");
}

/** The same as SQL, after the tokens of those who find the piece. */
export function elsewhereTokensInSql(whose: Partial<Record<Whose, string>>): string {
  return `' ' || ${readingTokensInSql(`'${ELSEWHERE}${READING[READ_WHOLE]}'`, whose)}`;
}

/** The same as SQL: all tokens of one row of the policy, whose code is an expression. What is null has none. */
export function readingTokensInSql(code: string, whose: Partial<Record<Whose, string>>): string {
  const own = Object.entries(whose).map(
    ([kind, column]) =>
      `iif(${column} is null, '', ' ' || ${sign} || ${code} || '${LETTER[kind as Whose]}' || hex(${column}))`,
  );
  return [`${sign} || ${code}`, ...own].join(" || ");
}

export function aboutTokensInSql(
  kind: string,
  about: Partial<Record<"group" | "organisation" | "site", string>>,
): string {
  const tokens = Object.entries(about).map(
    ([what, column]) =>
      `iif(${column} is null, '', ' ' || ${sign} || '${LETTER[what as "group"]}' || hex(${column}))`,
  );
  return [`${sign} || '${LETTER.kind}' || hex('${kind}')`, ...tokens].join(" || ");
}

const sign = "char(57344)";
