import { once } from "#app/lib/once.ts";
import {
  ADVISED,
  ASKED_FOR_ONESELF,
  CONTRAST,
  FILLING,
  GLAD,
  LEFT_ALONE,
  LONG_AGO,
  NOW,
  OVER,
  PAST_WORDS,
  PRESENT_WORDS,
  SEEN_TO,
  SUPPOSED,
} from "./around.ts";
import type { WrittenConcernKind } from "./lists.ts";
import { Matcher } from "./matcher.ts";
import type { Token } from "./tokens.ts";

type Stretch = readonly [start: number, stop: number];
type Place = { from: number; to: number };

const NOT = new Set(
  `not no never without nor neither dont doesnt didnt isnt wasnt arent werent havent hasnt hadnt wouldnt couldnt shouldnt
  aint cant`.split(/\s+/),
);
/** "Nobody could complain"; but "nobody saw that he hit her". */
const NOBODY = new Set("nobody noone nothing none".split(" "));

/** Read when a cue is first found. */
const around = once(() => ({
  advised: matcherOf(ADVISED),
  supposed: matcherOf(SUPPOSED),
  askedForOneself: matcherOf(ASKED_FOR_ONESELF),
  longAgo: matcherOf(LONG_AGO),
  over: matcherOf(OVER),
  now: matcherOf(NOW),
  seenTo: matcherOf(SEEN_TO),
  leftAlone: matcherOf(LEFT_ALONE),
  glad: matcherOf(GLAD),
  contrast: matcherOf(CONTRAST),
}));

function matcherOf(sources: readonly string[]) {
  return new Matcher(sources.map((source) => [source, null] as const));
}

/** So far before a cue stands what it depends on: "if", "they told me that". */
const WORDS_OF_ADVICE = { unwell: 9, selfHarm: 4, abuse: 4, complaint: 4 } as const satisfies Record<
  WrittenConcernKind,
  number
>;

/**
 * Do the words around a cue say that it is none: that it is denied, that it is only talked about, that it was long ago,
 * or, for somebody unwell, that it is over or was seen to?
 */
export function saysOtherwise(
  tokens: readonly Token[],
  kind: WrittenConcernKind,
  cue: Place,
  sentence: Stretch,
): boolean {
  const [start, stop] = sentence;
  const { advised, supposed, askedForOneself, longAgo, over, now, seenTo, leftAlone, glad, contrast } =
    around();
  if (isDenied(tokens, cue, start)) return true;
  const before = Math.max(start, cue.from - WORDS_OF_ADVICE[kind]);
  if (kind !== "complaint" && !askedForOneself.has(tokens, start, stop)) {
    if (advised.has(tokens, before, cue.from)) return true;
    if (kind === "unwell" && supposed.has(tokens, before, cue.from)) return true;
  }
  const isGlad = glad.has(tokens, start, stop) && !contrast.has(tokens, start, stop);
  if (isGlad && (kind === "complaint" || kind === "abuse")) return true;
  if (kind === "complaint") return false;
  const isNow = now.has(tokens, start, stop);
  const isOver = over
    .find(tokens.slice(start, stop))
    .some(({ from }) => !isDenied(tokens, { from: start + from, to: stop }, start));
  if (!isNow && longAgo.has(tokens, start, stop)) return true;
  if (kind !== "unwell") return kind === "selfHarm" && !isNow && isOver;
  const isLeft = leftAlone.has(tokens, 0, tokens.length);
  if (!isLeft && !isNow && isOver) return true;
  return !isLeft && isPast(tokens, cue, start) && seenTo.has(tokens, 0, tokens.length);
}

/** A "not" stands before it, with nothing between but what a denial has there. */
function isDenied(tokens: readonly Token[], { from }: Place, start: number): boolean {
  for (let at = from - 1; at >= start && from - at <= 8; at--) {
    const form = tokens[at]?.form ?? "";
    if (NOT.has(form) || NOBODY.has(form))
      return tokens[at + 1]?.form !== "only" && tokens[at + 1]?.form !== "just";
    if (!FILLING.has(form)) return false;
  }
  return false;
}

/** Is it told of what was? The nearest word that has a time says so. */
function isPast(tokens: readonly Token[], { from, to }: Place, start: number): boolean {
  for (let at = to - 1; at >= start; at--) {
    const form = tokens[at]?.form ?? "";
    if (PAST_WORDS.has(form) && tokens[at - 1]?.form !== "have" && tokens[at - 1]?.form !== "has")
      return true;
    if (at < from && PRESENT_WORDS.has(form)) return false;
  }
  return false;
}
