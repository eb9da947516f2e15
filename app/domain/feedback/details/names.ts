import { ORDINARY_WORDS } from "../../text/ordinary-words.ts";
import type { Finder } from "./finder.ts";
import { FIRST_NAMES } from "./first-names.ts";
import {
  ALSO_WORDS,
  LOWER_CASE_TITLE_FOLLOWERS,
  NAMED_FOR,
  NO_PERSON,
  NO_SURNAME,
  NOT_A_NAME,
  ROLE_TITLES,
} from "./words.ts";

const PARTICLE =
  "(?:(?:[Dd]e|[Dd]el|[Dd]i|[Dd]a|[Vv]an|[Vv]on|[Dd]en|[Dd]er|[Ll]a|[Ll]e|[Aa]l|[Ee]l|[Bb]in|[Aa]p|St) ){0,2}";
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'-]{1,40}";
const INITIALS = "(?:\\p{Lu}\\.? ?){0,3}";
const TITLE =
  "(?:[Dd]r|DR|[Mm]r|MR|[Mm]rs|MRS|[Mm]s|MS|Mx|[Pp]rof|Rev|Revd|Fr|Capt|Cllr|Sgt)\\.?|[Mm]iss|MISS|[Pp]rofessor|[Dd]octor|[Ss]ister|[Mm]atron|(?:[Ss]taff )?[Nn]urse|[Cc]onsultant|[Ss]urgeon|[Rr]egistrar|CNS|Sir|Lady|Dame|Father|Reverend|Canon|Pastor|Captain|Major|Colonel|Sergeant|Councillor";
const KIN =
  "husband|wife|partner|son|daughter|mum|mother|dad|father|brother|sister|nan|gran|niece|nephew|carer|friend";

/** What is named after people stands before one of these: "Charles Dickens ward". */
const NO_WARD_BEHIND =
  "(?![\\p{L}\\p{M}'-])(?! (?:[Ww]ards?|[Uu]nit|[Cc]entre|[Cc]linic|[Hh]ospital|[Hh]ospice|[Ss]uite|[Ww]ing|[Bb]uilding|[Hh]ouse|[Tt]rust|[Ff]oundation|[Rr]oad|[Ss]treet|[Ll]ane|[Aa]venue|[Gg]arden|[Ll]ounge|[Mm]emorial|[Gg]eneral|[Ss]yndrome|[Vv]an|[Rr]oom|[Tt]eam|[Nn]urses?|[Ss]chool|[Pp]ark|[Hh]all|[Cc]hurch|[Vv]alley|[Hh]ill|[Ss]tation|[Gg]rant|[Ff]und|[Cc]ampaign|[Ss]hop)(?!\\p{L}))";

/** "I'm Gurpreet", "We're Simpson" */
const CONTRACTED = /'(?:s|m|re|ve|ll|d)$/;
const CIVIL_TITLE = /^(?:dr|mr|mrs|ms|miss|mx|prof|professor|doctor)\.?$/i;
/** "Linda patiently", and not "linda kelly" */
const SAYS_HOW = /(?:ab|ful|ent|ant|ous|ing|iv|al|t|d)ly$/;
/** "nurse listed", "sister won't" */
const IS_DONE = /(?:ed|ing|s|n't)$/;
/** Behind a title another one: "prof Prof. Nandakumar". */
const ONLY_TITLE = new RegExp(`^(?:${TITLE})$`, "u");

const small = (word = "") => word.toLowerCase();

export const NAMES: readonly Finder[] = [
  {
    kind: "name",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:Mr|Dr|Prof)\\.? (?:and|&) )?(${TITLE})(?: {1,2}|(?<=\\.))${INITIALS}${PARTICLE}(${NAME_WORD})(?: ${PARTICLE}${NAME_WORD}){0,2}`,
      "gu",
    ),
    isReal: ([whole, title, name]) =>
      !(CIVIL_TITLE.test(title ?? "") ? isNoPerson(name ?? "") : isNoLastName(name ?? "")) &&
      !isShoutedRole(title ?? "", name ?? "") &&
      !(title === "nurse" && FIRST_NAMES.has(small(name)) && !whole.includes(`${name} `)),
  },
  {
    kind: "name",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}'-])(${NAME_WORD}) (?:\\p{Lu}\\.? )?${PARTICLE}(${NAME_WORD})${NO_WARD_BEHIND}`,
      "gu",
    ),
    isReal: ([, first = "", last = ""]) =>
      FIRST_NAMES.has(small(first).replace(/-.*/, "")) &&
      !isNoLastName(last) &&
      (!isShouted(first) || (!ALSO_WORDS.has(small(first)) && mayBeAName(last))),
  },
  {
    // Names that no list has: two words in capitals that are no words of every day, no place and nothing else that has a name.
    kind: "name",
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}'-])(${NAME_WORD}) (?:\\p{Lu}\\.? )?${PARTICLE}(${NAME_WORD})${NO_WARD_BEHIND}`,
      "gu",
    ),
    isReal: ([, first = "", last = ""]) =>
      !isShouted(first) && !isShouted(last) && mayBeAName(first) && mayBeAName(last) && !isNoLastName(last),
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
    needs: /name|called/i,
    pattern:
      /(?<!\p{L})(?:my (?:full )?name is|my name's|(?:nurse|doctor|surgeon|consultant|porter|carer|patient|man|lady|woman|gentleman|chap|girl|boy|neighbour) (?:called|named)) (\p{L}[\p{L}\p{M}'-]{1,20}) (\p{L}[\p{L}\p{M}'-]{2,40})/giu,
    isReal: ([, first = "", last = ""]) => mayBeAName(first) && mayBeAName(last),
  },
  {
    // Our Jean's husband Derek
    kind: "name",
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${NAME_WORD})'s (?:${KIN}),? (${NAME_WORD})`, "gu"),
    isReal: ([, first = "", other = ""]) =>
      FIRST_NAMES.has(small(first.replace(/'s$/, ""))) && FIRST_NAMES.has(small(other)),
  },
  {
    // dr ifeoma tambling
    kind: "name",
    pattern:
      /(?<![\p{L}\p{N}])(?:dr|mr|mrs|prof)\.? {1,2}(\p{Ll}[\p{L}\p{M}'-]{2,30}) (\p{Ll}[\p{L}\p{M}'-]{2,40})(?!\p{L})/gu,
    isReal: ([, first = "", last = ""]) => mayBeAName(first) && mayBeAName(last) && !IS_DONE.test(last),
  },
  {
    kind: "name",
    pattern: /(?<![\p{L}\p{N}])(?:dr|mr|mrs|prof)\.? {1,2}(?:\p{Ll}\.? )?(\p{Ll}[\p{L}\p{M}'-]{1,40})/gu,
    isReal: ([, name]) => !LOWER_CASE_TITLE_FOLLOWERS.has(name ?? "") && !isNoPerson(name ?? ""),
  },
  {
    // Thank you to sister winterbottom
    kind: "name",
    needs: /sister|nurse|matron|doctor|professor/,
    pattern:
      /(?<=^|[.!?,] |\b(?:thank|to|by|with|from|saw|seen|and|for|was|is) )(?:sister|nurse|matron|doctor|professor) (\p{Ll}[\p{L}\p{M}'-]{3,40})(?!\p{L})/gu,
    isReal: ([, name = ""]) => mayBeAName(name) && !FIRST_NAMES.has(name) && !IS_DONE.test(name),
  },
  {
    // S. Chowdhury; J.R. Wetherby
    kind: "name",
    needs: /(?<!\p{L})\p{Lu}\./u,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.'-])(?!(?<=^)[A-D]\\. )(?:\\p{Lu}\\. ?){1,3}(${NAME_WORD})${NO_WARD_BEHIND}`,
      "gu",
    ),
    isReal: ([, name = ""]) => mayBeAName(name) && !isShouted(name),
  },
  {
    // Yours, D Farncombe
    kind: "name",
    needs: / \p{Lu} \p{Lu}/u,
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Yy]ours|[Ss]igned|[Rr]egards|[Ss]incerely|[Ff]aithfully|[Tt]ruly|[Ff]rom|[Cc]heers),?\\s(?:\\p{Lu} ){1,2}(${NAME_WORD})`,
      "gu",
    ),
    isReal: ([, name = ""]) => mayBeAName(name),
  },
  {
    kind: "name",
    pattern: /(?<![\p{L}\p{N}])(?:miss|ms|sister|nurse) {1,2}\p{Ll}\. ?(\p{Ll}[\p{L}\p{M}'-]{2,40})/gu,
    isReal: ([, name]) => mayBeAName(name ?? ""),
  },
  {
    // Without a capital at each word a name is known by its first one alone: steve munnings, steve Munnings
    kind: "name",
    pattern: /(?<![\p{L}\p{N}'-])(\p{L}[\p{L}'-]{2,20}) (\p{L}[\p{L}\p{M}'-]{2,40})(?!\p{L}|[.@_]\p{L})/gu,
    isReal: ([, first = "", last = ""]) =>
      FIRST_NAMES.has(small(first)) &&
      !ALSO_WORDS.has(small(first)) &&
      !(isCapital(first) && isCapital(last)) &&
      mayBeAName(last) &&
      !SAYS_HOW.test(last),
  },
];

/** In a text written in capitals every word looks like a name: after a title that is also a job, it is none. */
function isShoutedRole(title: string, name: string): boolean {
  return ROLE_TITLES.has(small(title)) && isShouted(name);
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** Behind a first name: places, jobs and what is named for somebody who is long dead. */
function isNoLastName(word: string): boolean {
  return NAMED_FOR.has(small(word)) || isNoPerson(word);
}

/** Behind Mr or Mrs also Green, Hill and Church are people. */
function isNoPerson(word: string): boolean {
  return NOT_A_NAME.has(small(word)) || NO_PERSON.has(small(word)) || ONLY_TITLE.test(word);
}

function mayBeAName(word: string): boolean {
  const parts = small(word).replace(CONTRACTED, "").split("-");
  return parts.every((part) => !ORDINARY_WORDS.has(part) && !NO_SURNAME.has(part) && !isNoLastName(part));
}
