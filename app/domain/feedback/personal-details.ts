import { type FoundWords, withoutOverlaps } from "../text/found-words.ts";
import { plainText } from "../text/plain-text.ts";
import { FIRST_NAMES } from "./first-names.ts";
import {
  LOWER_CASE_TITLE_FOLLOWERS,
  NAMED_FOR,
  NOT_A_NAME,
  POSTCODE_AREAS,
  ROLE_TITLES,
} from "./personal-details-words.ts";

/**
 * Finds words that may identify someone, so that their writer can take them out. It warns and never blocks: a likely
 * mistake is the writer's to judge, and a moderator reads everything anyway. Rule: requirements.md 7.1.
 *
 * Every pattern has bounded repeats only, so the time grows with the length of the text and with nothing else.
 */
export const PERSONAL_DETAIL_KINDS = {
  email: "Email address",
  phone: "Phone number",
  nhsNumber: "NHS number",
  postcode: "Postcode",
  date: "Full date",
  address: "Address",
  name: "Name",
} as const;

export type PersonalDetailKind = keyof typeof PERSONAL_DETAIL_KINDS;

export type PersonalDetail = FoundWords & { kind: PersonalDetailKind };

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const YEAR = "(?:19|20)\\d\\d";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const PARTICLE =
  "(?:(?:[Dd]e|[Dd]el|[Dd]i|[Dd]a|[Vv]an|[Vv]on|[Dd]en|[Dd]er|[Ll]a|[Ll]e|[Aa]l|[Ee]l|[Bb]in|[Aa]p|St) ){0,2}";
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'-]{1,40}";
const INITIALS = "(?:\\p{Lu}\\.? ?){0,3}";

const CAPITAL_WORDS = "(?:\\p{Lu}[\\p{L}'-]{1,25} ){1,3}";
const STREET =
  "(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Gardens|Crescent|Terrace|Grove|Mews|Hill|Walk|Rise|Row|Green|Square|Parade|Cottages|Way|Place|Court)";

type Finder = { kind: PersonalDetailKind; pattern: RegExp; isReal?: (match: RegExpExecArray) => boolean };

/** In this order: where two would find the same words, the first one names them. */
const FINDERS: readonly Finder[] = [
  {
    kind: "email",
    pattern:
      /[A-Za-z0-9._%+'-]{1,64} ?(?:@|\(at\)|\[at\]) ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/gi,
  },
  {
    kind: "email",
    pattern: /[A-Za-z0-9._-]{1,64} at [A-Za-z0-9-]{1,63}(?: dot [a-z]{1,20}){0,2} dot (?:com|net|org|uk)\b/gi,
  },
  {
    kind: "phone",
    pattern: /(?<![\p{L}\d.])\(?(?:(?:\+|00)44 ?(?:\(0\))?|[0oO])(?:[ ()./-]{0,2}\d){9,10}(?!\d)/gu,
  },
  {
    kind: "nhsNumber",
    pattern: /(?<![\d+])(\d{3})[ .-]{0,2}(\d{3})[ .-]{0,2}(\d{4})(?!\d)/g,
    isReal: ([, first, second, third]) => isNhsNumber(`${first}${second}${third}`),
  },
  {
    kind: "postcode",
    pattern:
      /(?<![\p{L}\p{N}])([A-PR-UWYZ][A-HK-Y]?)(\d[A-Z\d]?)[ ]{0,2}(\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/giu,
    isReal: isPostcode,
  },
  {
    kind: "date",
    pattern: new RegExp(`(?<!\\d)${DAY}([/.-])(?:0?[1-9]|1[0-2])\\1(?:${YEAR}|\\d\\d)(?![\\d/])`, "g"),
  },
  {
    kind: "date",
    pattern: new RegExp(`(?<!\\d)${YEAR}([/.-])(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])(?!\\d)`, "g"),
  },
  {
    kind: "date",
    pattern: new RegExp(`(?<!\\d)${DAY}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH}\\.?,?[ -]${YEAR}(?!\\d)`, "gi"),
  },
  {
    kind: "date",
    pattern: new RegExp(`(?<!\\p{L})${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`, "giu"),
  },
  {
    kind: "date",
    pattern: new RegExp(
      `(?<!\\p{L})(?:d\\.?o\\.?b\\b\\.?|date of birth|born|birthday)[^\\n\\d]{0,20}?${DAY}(?:st|nd|rd|th)?(?:[ /.-]?(?:0?[1-9]|1[0-2])|[ -]?(?:of )?${MONTH})[ /.-]?(?:${YEAR}|\\d\\d)(?!\\d|[/.-]\\d)`,
      "giu",
    ),
  },
  {
    kind: "name",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])((?:[Dd]r|DR|[Mm]r|MR|[Mm]rs|MRS|[Mm]s|MS|Mx|[Pp]rof|Rev)\\.?|[Mm]iss|MISS|[Pp]rofessor|[Dd]octor|[Ss]ister|[Mm]atron|[Nn]urse|[Cc]onsultant|[Ss]urgeon|CNS|Sir|Lady)(?: {1,2}|(?<=\\.))${INITIALS}${PARTICLE}(${NAME_WORD})(?: ${PARTICLE}${NAME_WORD}){0,2}`,
      "gu",
    ),
    isReal: ([, title, name]) =>
      !NOT_A_NAME.has((name ?? "").toLowerCase()) && !isShoutedRole(title ?? "", name ?? ""),
  },
  {
    kind: "address",
    pattern: new RegExp(`(?<![\\p{L}\\d/.])\\d{1,4}[A-Da-d]?,? ${CAPITAL_WORDS}${STREET}(?!\\p{L})`, "gu"),
  },
  {
    kind: "name",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}'-])(${NAME_WORD}) (?:\\p{Lu}\\.? )?${PARTICLE}(${NAME_WORD})`,
      "gu",
    ),
    isReal: ([, first, last]) =>
      FIRST_NAMES.has((first ?? "").toLowerCase()) && !isShouted(first ?? "") && !isNoLastName(last ?? ""),
  },
  {
    kind: "name",
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Mm]y name is|[Mm]y name's|[Ss]igned,?|[Ss]incerely,?|[Ff]aithfully,?|[Rr]egards,?|(?:is|was|nurse|doctor|surgeon|porter|man|lady|woman|carer) (?:called|named)) (${NAME_WORD}) (${NAME_WORD})`,
      "gu",
    ),
    isReal: ([, first, last]) => !isNoLastName(first ?? "") && !isNoLastName(last ?? ""),
  },
  {
    kind: "name",
    pattern: /(?<![\p{L}\p{N}])(?:dr|mr|mrs|prof)\.? {1,2}(\p{Ll}[\p{L}\p{M}'-]{1,40})/gu,
    isReal: ([, name]) => !LOWER_CASE_TITLE_FOLLOWERS.has(name ?? ""),
  },
];

/**
 * The words of a text that may identify someone, in the order in which they stand.
 *
 * @param ownName the writer's name: people sign what they write, and a signature is found as a whole only.
 */
export function findPersonalDetails(text: string, ownName = ""): PersonalDetail[] {
  const { plain, typedAt } = plainText(text);
  const found: PersonalDetail[] = [];

  for (const finder of [...FINDERS, ...findersOf(ownName)]) {
    for (const { index, 0: words } of realMatches(finder, plain))
      found.push({ kind: finder.kind, ...typedAt(index, index + words.trimEnd().length) });
  }
  return withoutOverlaps(found);
}

/** What turned out to be nothing is looked at again from its second letter: "Thank Sarah" hides "Sarah Jenkins". */
function* realMatches({ pattern, isReal = () => true }: Finder, plain: string) {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
    if (isReal(match)) yield match;
    else pattern.lastIndex = match.index + lengthOfLetter(plain, match.index);
  }
}

/** From the middle of a pair of surrogates the pattern would step back to its beginning, and find the same for ever. */
function lengthOfLetter(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Ten digits whose last one fits (modulus 11: weights 10 to 2; 11 counts as 0, and 10 is never given out). */
function isNhsNumber(digits: string): boolean {
  if (/^(\d)\1+$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

/** The letters must be an area of the Royal Mail; "M25 3hr" is a motorway and a delay, "N1 2nd" a stage and a visit. */
function isPostcode([whole, area, district]: RegExpExecArray): boolean {
  if (!POSTCODE_AREAS.has((area ?? "").toUpperCase()) || !district) return false;
  return !/^[A-Z]\d{1,2} {1,2}\d(?:st|nd|rd|th|hr|yr|wk)$/.test(whole);
}

/** In a text written in capitals every word looks like a name: after a title that is also a job, it is none. */
function isShoutedRole(title: string, name: string): boolean {
  return ROLE_TITLES.has(title.toLowerCase()) && isShouted(name);
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** Behind a first name: places, jobs and what is named for somebody who is long dead. */
function isNoLastName(word: string): boolean {
  const small = word.toLowerCase();
  return NOT_A_NAME.has(small) || NAMED_FOR.has(small);
}

/** First and last name together: a first name alone is too often a plain word, such as Grace or Will. */
function findersOf(ownName: string): Finder[] {
  const name = plainText(ownName).plain.trim();
  if (!/\S \S/.test(name)) return [];
  const literal = name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return [{ kind: "name", pattern: new RegExp(`(?<!\\p{L})${literal}(?!\\p{L})`, "giu") }];
}
