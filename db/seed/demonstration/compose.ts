import type { Author } from "./authors.ts";
import type { Passage } from "./passages.ts";
import type { Random } from "./random.ts";
import { linesOf, type Section } from "./sections.ts";
import { choose, createNarrator } from "./variants.ts";

export type Story = {
  wentWell: string;
  couldBeBetter: string;
  themeIds: string[];
  concernThemeIds: string[];
};

/** How often people speak of each theme. Of the rest few speak, as in life, and their cells stay hidden. */
const WEIGHTS: Record<string, number> = {
  "staff-manner": 22,
  "positive-experience": 18,
  timeliness: 22,
  "kept-informed": 18,
  "information-from-staff": 16,
  listening: 16,
  "contacting-services": 14,
  "family-carers": 14,
  "appointment-arrangements": 13,
  continuity: 13,
  "staffing-levels": 12,
  parking: 12,
  "appointment-method": 13,
  "feeling-safe": 14,
  "food-drink": 14,
  discharge: 13,
  medication: 13,
  location: 13,
  transport: 13,
  communication: 13,
  sensory: 4,
  activities: 2,
  entertainment: 2,
  funding: 2,
};
const USUAL_WEIGHT = 11;

/** How many passages of praise and of concern a comment has. */
const SHAPES = {
  "1+0": 10,
  "0+1": 7,
  "1+1": 25,
  "2+1": 18,
  "1+2": 17,
  "2+2": 14,
  "3+1": 3,
  "3+2": 4,
  "2+0": 2,
};
const SHAPES_OF_GRIEF = { "1+0": 25, "0+1": 20, "1+1": 45, "2+1": 5, "1+2": 5 };

const MOST_TRIES = 30;

/** How many comments may end in the same words: two of them on one page sound as if one person wrote both. */
const MOST_CLOSINGS = 2;

/**
 * Tells stories out of passages, so that no passage is heard twice in the same words while there are others, and so that
 * the themes of each organisation come near their weights soon.
 */
export function createComposer(passages: readonly Passage[], closings: readonly Section[], random: Random) {
  const heard = new Set<string>();
  const uses = new Map<string, number>();
  const themesOf = new Map<string, number>();

  function compose(author: Author, stageId: string): Story {
    const shape = random.weighted(author.voice === "died" ? SHAPES_OF_GRIEF : SHAPES);
    const [praises = 0, concerns = 0] = shape.split("+").map(Number);
    const chosen: Passage[] = [];
    const wentWell = tell(author, stageId, true, praises, chosen);
    const couldBeBetter = tell(author, stageId, false, concerns, chosen);
    const themes = (of: readonly Passage[]) => [...new Set(of.map(({ themeId }) => themeId))];
    return {
      wentWell,
      couldBeBetter,
      themeIds: themes(chosen),
      concernThemeIds: themes(chosen.filter(({ isPraise }) => !isPraise)),
    };
  }

  function tell(
    author: Author,
    stageId: string,
    isPraise: boolean,
    count: number,
    chosen: Passage[],
  ): string {
    const narrate = createNarrator(author.subject, random);
    const parts: string[] = [];
    for (let part = 0; part < count; part++) {
      const fitting = passages.filter(
        (passage) =>
          passage.isPraise === isPraise && fits(passage, author, stageId) && isNew(passage, chosen),
      );
      const passage = leastHeard(fitting, author);
      if (!passage) break;
      chosen.push(passage);
      parts.push(sayAnew(passage, narrate));
      add(uses, passage.text);
      add(uses, `${author.organisationId} ${passage.text}`);
      add(themesOf, `${author.organisationId} ${passage.themeId}`);
    }
    if (parts.length === 0) return "";
    const closing = author.voice !== "died" && random.chance(0.16) && pickClosing(isPraise);
    // Either way as many numbers are drawn: what one comment says last changes nothing in those after it.
    const separator = parts.length + (closing ? 1 : 0) > 2 && random.chance(0.7) ? "\n\n" : " ";
    if (closing && (uses.get(closing) ?? 0) < MOST_CLOSINGS) {
      add(uses, closing);
      parts.push(closing);
    }
    return parts.join(separator);
  }

  function pickClosing(isPraise: boolean): string {
    return random.pick(linesOf(closings, isPraise ? "praise" : "concern"));
  }

  /** The passage whose theme is furthest behind its weight, and which was itself told least, here above all. */
  function leastHeard(fitting: readonly Passage[], author: Author): Passage | undefined {
    const scored = fitting.map((passage) => {
      const told = themesOf.get(`${author.organisationId} ${passage.themeId}`) ?? 0;
      const share = (told * USUAL_WEIGHT) / (WEIGHTS[passage.themeId] ?? USUAL_WEIGHT);
      const here = uses.get(`${author.organisationId} ${passage.text}`) ?? 0;
      const anywhere = uses.get(passage.text) ?? 0;
      return { passage, score: share + here * 3 + anywhere / 2 + random.next() * 4 };
    });
    return scored.toSorted((a, b) => a.score - b.score)[0]?.passage;
  }

  function sayAnew({ text }: Passage, narrate: (text: string) => string): string {
    let words = choose(text, random);
    for (let tries = 0; heard.has(words) && tries < MOST_TRIES; tries++) words = choose(text, random);
    heard.add(words);
    return narrate(words);
  }

  return compose;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function fits({ teller, stageId, tumourGroupId }: Passage, author: Author, stage: string): boolean {
  if (stageId !== null && stageId !== stage) return false;
  if (tumourGroupId !== null && tumourGroupId !== author.tumourGroupId) return false;
  if (author.voice === "died") return teller === "bereaved";
  return teller === "any" || teller === (author.voice === "own" ? "own" : "carer");
}

/** Nobody praises and blames the same thing in one breath. */
function isNew({ themeId }: Passage, chosen: readonly Passage[]): boolean {
  return !chosen.some((passage) => passage.themeId === themeId);
}
