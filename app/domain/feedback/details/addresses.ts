import type { Finder } from "./finder.ts";
import { IN_NO_ADDRESS } from "./words.ts";

/** What streets are called; and, in small letters, what much else is called too ("a 20 minute walk"). */
const STREET_WORDS =
  "road rd street st avenue ave lane ln crescent cres terrace gardens gdns mews cottages close drive";
const MORE_STREET_WORDS = `grove hill walk rise row green square sq parade way place court ct cottage villas villa house view bank
  yard maltings fields field meadows meadow park point quay wharf buildings mansions heights end reach drove alley passage
  chase croft dene dell vale path esplanade promenade marina broadway approach ridge garth paddocks paddock orchards
  orchard common corner cross downs down farm lodge bungalow barn oast mill leas undercliff estate circus gate heath brow
  wood spinney copse close drive`;
const HOUSE =
  "(?:Cottage|House|Villa|Barn|Farm|Farmhouse|Lodge|Oast|Forge|Bungalow|Manor|Mill|Court|Stables|Rectory|Vicarage|Grange|Granary|Annexe?|Chalet|Dairy|Smithy|Parsonage|Gatehouse|Old School|View|Nook|Haven)";

const oneOf = (words: string, firstLetter: (letter: string) => string) =>
  `(?:${words
    .split(/\s+/)
    .map((word) => firstLetter(word[0] ?? "") + word.slice(1))
    .join("|")})`;
const inCapitals = (letter: string) => letter.toUpperCase();
const inEither = (letter: string) => `[${letter.toUpperCase()}${letter}]`;
const CAPITAL = "\\p{Lu}[\\p{L}'-]{1,25}";
const STREET = oneOf(`${STREET_WORDS} ${MORE_STREET_WORDS}`, inCapitals);
const SMALL_STREET = oneOf(STREET_WORDS, inEither);
const SMALL_STREET_OR_NOT = oneOf(MORE_STREET_WORDS, inEither);
/** Words before that of the street. */
const NAMED = `((?:${CAPITAL} ){0,3})`;
const NAMED_SMALL = "((?:[\\p{L}'-]{3,25} ){1,2})";
const NUMBER = "\\d{1,4} ?[A-Da-d]?(?![\\p{L}\\d])";
const FLAT =
  "(?:(?:[Ff]lat|[Aa]pt|[Aa]partment|[Uu]nit|[Cc]aravan|[Cc]halet|[Pp]lot|[Mm]aisonette|[Bb]lock|[Pp]itch)\\.? (?:no\\.? ?)?(?:\\d{1,4} ?[A-Za-z]?|[A-Z])(?![\\p{L}\\d]),? )";
const NO = "(?:[Nn]o\\.? ?|[Nn]umber )?";
const HOUSE_NAME = `(?:(?:The )?(?:${CAPITAL} ){0,3}${HOUSE},? )`;
/** Village, town and postcode behind it. */
const POSTCODE = "[A-Za-z]{1,2}\\d[A-Za-z\\d]? {0,2}\\d[A-Za-z]{2}(?![\\p{L}\\d])";
const TOWN = "\\p{Lu}[\\p{L}'-]{2,25}(?:[ -](?:\\p{Lu}|on |upon |in |by |le |next )[\\p{L}'-]{1,25}){0,2}";
const TAIL = `(?:,? ${TOWN}(?![\\p{L}'])){0,1}(?:, ${TOWN}){0,2}(?:,? ${POSTCODE})?`;

const BEHIND_NO_WARD =
  "(?<![\\p{L}\\d/.£:]|\\b(?:ward|bay|bed|room|level|floor|clinic|bus|stage|grade|cycle|junction|zone|chair|lift|form|day|aged|table|gate|line|car park) )";

const address = (pattern: string, needs = /\d/): Finder => ({
  kind: "address",
  needs,
  pattern: new RegExp(pattern, "gu"),
  isReal: ([, ...names]) => !names.some((name) => hasOtherWord(name ?? "")),
});

/** Where somebody lives: a number or the name of a house, with the street. */
export const ADDRESSES: readonly Finder[] = [
  // Flat 3b, 27 Marling Road; Rose Villa, 12 Hopgarden Way, Faversham; no 88 Ropewalk Terrace
  address(
    `${BEHIND_NO_WARD}(?:${FLAT}|${HOUSE_NAME}){0,2}${NO}${NUMBER},? (?:[Tt]he )?${NAMED}${STREET}(?![\\p{L}'])${TAIL}`,
  ),
  // Flat 6, Larkfield Mews Court, Chatham; Caravan 12, Seaview Park; Unit 4 Marsh Farm, Dymchurch Rd
  address(`(?<!\\p{L})${FLAT}${NAMED}${STREET}(?![\\p{L}'])${TAIL}`),
  // Little Oast, Pluckley Road, Charing
  address(
    `(?<!\\p{L})${HOUSE_NAME}${NAMED}${STREET}(?![\\p{L}'])${TAIL}`,
    new RegExp(`${HOUSE},? \\p{Lu}`, "u"),
  ),
  // 33 orchard st
  address(
    `${BEHIND_NO_WARD}${FLAT}?${NO}${NUMBER},? (?:[Tt]he )?${NAMED_SMALL}${SMALL_STREET}(?![\\p{L}'])${TAIL}`,
  ),
  // at 9 orchard bank
  address(
    `(?<=\\b(?:at|to|live|living|address|door|number|no|is|is:|were|we're|im|i'm|staying|of|moved|from|house),? )${NUMBER},? (?:[Tt]he )?${NAMED_SMALL}${SMALL_STREET_OR_NOT}(?![\\p{L}'])${TAIL}`,
  ),
];

/** "20 minutes down Pembury Road", "14 of us in a row": with these between, a number is not that of a house. */
function hasOtherWord(words: string): boolean {
  return (words.toLowerCase().match(/[\p{L}']+/gu) ?? []).some((word) => IN_NO_ADDRESS.has(word));
}
