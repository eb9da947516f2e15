import type { Finder } from "./finder.ts";

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const TEENS = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
const TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
const UNITS = "(?:one|two|three|four|five|six|seven|eight|nine)";
const BELOW_100 = `(?:${TENS}(?:[ -]${UNITS})?|${TEENS}|(?:oh|o)[ -]${UNITS})`;
const SPOKEN_YEAR = `(?:(?:nineteen|twenty)[ -]${BELOW_100}|two thousand(?: and)? (?:${BELOW_100}|${UNITS}))(?!\\p{L})`;
const YEAR = "(?:19|20)\\d\\d";
const YEARS = `(?:${YEAR}|${SPOKEN_YEAR})`;
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const ORDINAL =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))";
const DAYS = `(?:${DAY}(?: ?(?:st|nd|rd|th))?|${ORDINAL})`;
const WEEKDAY =
  "(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?,? (?:the )?|the )?";
const FEAST =
  "(?:christmas (?:day|eve)|boxing day|new year'?s (?:day|eve)|good friday|easter (?:sunday|monday)|(?:st\\.? )?valentine'?s day|hallowe'?en|bonfire night|ve day|midsummer(?:'s)? day|st\\.? (?:george|patrick|andrew|david|swithin)'?s day)";
const BORN = "(?:d\\.?o\\.?b\\b\\.?|date of birth|born|birthday|birth date)";

/** A date has digits, or its year is said. */
const needs = /\d|nineteen|twenty|two thousand/i;

const date = (pattern: string): Finder => ({ kind: "date", needs, pattern: new RegExp(pattern, "giu") });

/** A day of a month of a year, in every way that people write it. Without the year it says nobody's. */
export const DATES: readonly Finder[] = [
  date(`(?<![\\p{L}\\d])${WEEKDAY}${DAY}([/.-])(?:0?[1-9]|1[0-2])\\1(?:${YEAR}|\\d\\d)(?![\\d/])`),
  // 12 / 07 / 2024; with spaces, a year of two digits only behind slashes: "2 - 3 - 24 hours"
  date(`(?<![\\p{L}\\d])${WEEKDAY}${DAY} ?([/.-]) ?(?:0?[1-9]|1[0-2]) ?\\1 ?${YEAR}(?![\\d/])`),
  date(`(?<![\\p{L}\\d])${WEEKDAY}${DAY} ?/ ?(?:0?[1-9]|1[0-2]) ?/ ?\\d\\d(?! ?[\\d/])`),
  date(`(?<!\\d)${YEAR}([/.-])(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])(?!\\d)`),
  date(`(?<!\\d)(?:0[1-9]|[12]\\d|3[01]) (?:0[1-9]|1[0-2]) ${YEAR}(?![\\d ]\\d)`),
  date(
    `(?<![\\p{L}\\d])${WEEKDAY}${DAYS},?(?: of| day of)?(?: the)?[ /-]?${MONTH}(?!\\p{L})\\.?,?(?: in)?[ /-]?${YEARS}(?!\\d)`,
  ),
  date(
    `(?<![\\p{L}\\d])${WEEKDAY}${DAY}(?:st|nd|rd|th)?(?: of)?[ /-]?${MONTH}(?!\\p{L})\\.?,?[ /-]?'?\\d\\d(?![\\d:.]|\\p{L})`,
  ),
  date(`(?<!\\p{L})${WEEKDAY}${MONTH}\\.? (?:the )?${DAYS},? ${YEARS}(?!\\d)`),
  date(
    `(?<![\\p{L}\\d])${WEEKDAY}${DAYS} of the (?:${DAY}(?:st|nd|rd|th)|${ORDINAL}),? (?:${YEARS}|\\d\\d)(?!\\d)`,
  ),
  date(`(?<!\\p{L})${FEAST},?(?: in)? ${YEARS}(?!\\d)`),
  date(
    `(?<!\\p{L})${BORN}[^\\n\\d]{0,40}?${DAY}(?:st|nd|rd|th)?(?:[ /.-]?(?:0?[1-9]|1[0-2])|[ -]?(?:of )?${MONTH})[ /.-]?(?:${YEAR}|\\d\\d)(?!\\d|[/.-]\\d)`,
  ),
];
