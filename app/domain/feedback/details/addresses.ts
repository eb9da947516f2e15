import type { Finder } from "./finder.ts";
import { IN_NO_ADDRESS } from "./words.ts";

/** What streets are called; and, in small letters, what much else is called too ("a 20 minute walk"). */
const STREET_WORDS =
  "road rd street st avenue ave lane ln crescent cres terrace gardens gdns mews cottages cotts terr tce close drive";
const MORE_STREET_WORDS = `grove hill walk rise row green square sq parade way place court ct cottage villas villa house view bank
  yard maltings fields field meadows meadow park point quay wharf buildings mansions heights end reach drove alley passage
  chase croft dene dell vale path esplanade promenade marina broadway approach ridge garth paddocks paddock orchards
  orchard common corner cross downs down farm lodge bungalow barn oast mill leas undercliff estate circus gate heath brow
  wood spinney copse close drive`;
const HOUSE =
  "(?:Cottage|House|Villa|Barn|Farm|Farmhouse|Lodge|Oast|Forge|Bungalow|Manor|Mill|Court|Stables|Rectory|Vicarage|Grange|Granary|Annexe?|Chalet|Dairy|Smithy|Parsonage|Gatehouse|Old School|View|Nook|Haven)";

const oneOf = (text: string, firstLetter: (letter: string) => string) =>
  `(?:${text
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
const NUMBER = "\\d{1,4}(?:[/-]\\d{1,4})? ?[A-Da-d]?(?![\\p{L}\\d])";
const SAID_NUMBER =
  "(?:(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[\\p{L}]{3,5}teen)";
const FLAT =
  "(?:(?:[Ff]lat|[Aa]pt|[Aa]partment|[Uu]nit|[Cc]aravan|[Cc]halet|[Pp]lot|[Mm]aisonette|[Bb]lock|[Pp]itch|[Rr]oom|[Bb]erth|[Mm]ooring)\\.? (?:no\\.? ?)?(?:\\d{1,4} ?[A-Za-z]?|[A-Z])(?![\\p{L}\\d]),? )";
/** Where several live under one roof, in small letters. */
const HOMES = "(?:court|house|lodge|mansions|buildings|villas|maltings|wharf|quay|point|park|farm|way)";
const NO = "(?:[Nn]o\\.? ?|[Nn]umber )?";
const HOUSE_NAME = `(?:(?:The )?(?:${CAPITAL} ){0,3}${HOUSE},? (?:off )?)`;
/** Village, town and postcode behind it. */
const POSTCODE = "[A-Za-z]{1,2}\\d[A-Za-z\\d]? {0,2}\\d[A-Za-z]{2}(?![\\p{L}\\d])";
const TOWN = "\\p{Lu}[\\p{L}'-]{2,25}(?:[ -](?:\\p{Lu}|on |upon |in |by |le |next )[\\p{L}'-]{1,25}){0,2}";
const TAIL = `(?:,? ${TOWN}(?![\\p{L}\\d'])){0,1}(?:, ${TOWN}(?![\\p{L}\\d'])){0,2}(?:,? ${POSTCODE})?`;

/** Behind a street in small letters the next place is small too: a word that tells no tale. */
const SMALL_TAIL =
  "(?:, (?!(?:and|but|then|which|where|when|while|with|after|before|because|since|until|so|she|he|it|we|they|you|the|this|that|there|who|what|please|thank|thanks|just|only|near|next|opposite|behind|above|below|from|for|into|not|never|your|their|his|her|our|could|would|should|have|was|were|will|been)\\b)[a-z]{4,20}(?![\\p{L}'])){0,2}";

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
  // unit 6 pilgrims court; flat 12 st marys house
  address(
    `(?<!\\p{L})(?:[Ff]lat|[Aa]pt|[Aa]partment|[Uu]nit|[Cc]aravan|[Pp]lot) (?:no\\.? ?)?\\d{1,4} ?[A-Da-d]?(?![\\p{L}\\d]),? (?:[Ss]t\\.? )?${NAMED_SMALL}(?:${SMALL_STREET}|${HOMES})(?![\\p{L}'])${SMALL_TAIL}${TAIL}`,
    /(?:flat|apt|apartment|unit|caravan|plot) (?:no\.? ?)?\d/i,
  ),
  // 4 The Limes; 19 The Fairway
  address(
    `${BEHIND_NO_WARD}${FLAT}?${NO}${NUMBER},? The (${CAPITAL}(?:s|way))(?![\\p{L}'])${TAIL}`,
    /\d[A-Da-d]?,? The /,
  ),
  // room 7 at Elmhurst Care Home
  address(
    `(?<!\\p{L})[Rr]oom \\d{1,3}[A-Da-d]?,? (?:at |in )?(?:the |The )?(?:${CAPITAL} ){1,3}(?:(?:[Cc]are|[Nn]ursing|[Rr]esidential|[Rr]est) [Hh]ome|Lodge|Court)(?!\\p{L})${TAIL}`,
    /[Rr]oom \d/,
  ),
  // at twenty two acacia avenue
  address(
    `(?<=\\b(?:at|to|live|living|address|door|number|is),? )${SAID_NUMBER},? ${NAMED_SMALL}${SMALL_STREET}(?![\\p{L}'])${SMALL_TAIL}${TAIL}`,
    /\b(?:road|rd|street|st|avenue|ave|lane|crescent|terrace|gardens|mews|cottages|close|drive)\b/i,
  ),
  // Little Oast, Pluckley Road, Charing
  address(
    `(?<!\\p{L})${HOUSE_NAME}${NAMED}${STREET}(?![\\p{L}'])${TAIL}`,
    new RegExp(`${HOUSE},? \\p{Lu}`, "u"),
  ),
  // rose cottage, pett lane
  address(
    `(?<!\\p{L})(?:(?!(?:the|that|this|your|our|their|his|her|every|care|nursing|in|from|and)\\b)[\\p{L}'-]{3,20} )(?:cottage|farm|farmhouse|bungalow|barn|oast|lodge|villa|forge|vicarage|rectory|grange|manor|mill),? ${NAMED_SMALL}${SMALL_STREET}(?![\\p{L}'])${SMALL_TAIL}`,
    /cottage|farm|bungalow|barn|oast|lodge|villa|forge|vicarage|rectory|grange|manor|mill/,
  ),
  // 33 orchard st
  address(
    `${BEHIND_NO_WARD}${FLAT}?${NO}${NUMBER},? (?:[Tt]he )?${NAMED_SMALL}${SMALL_STREET}(?![\\p{L}'])${SMALL_TAIL}${TAIL}`,
  ),
  // at 9 orchard bank
  address(
    `(?<=\\b(?:at|to|live|living|address|door|number|no|is|is:|were|we're|im|i'm|staying|of|moved|from|house),? )${NUMBER},? (?:[Tt]he )?${NAMED_SMALL}${SMALL_STREET_OR_NOT}(?![\\p{L}'])${SMALL_TAIL}${TAIL}`,
  ),
];

/** "20 minutes down Pembury Road", "14 of us in a row": with these between, a number is not that of a house. */
function hasOtherWord(text: string): boolean {
  return (text.toLowerCase().match(/[\p{L}']+/gu) ?? []).some((word) => IN_NO_ADDRESS.has(word));
}
