import type { Random } from "./random.ts";

/** Somebody who is spoken about: "my wife", "she". */
export type Subject = { name: string; pronouns: "she" | "he" };

const PRONOUNS = {
  she: { they: "she", them: "her", their: "her" },
  he: { they: "he", them: "him", their: "his" },
} as const;

const CHOICE = /\[([^[\]]*)\]/;
const WORD = /\{(who|whom|they|them|their)\}/gi;

/** Chooses at each `[one|or the other]`. */
export function choose(text: string, random: Random): string {
  const choice = CHOICE.exec(text);
  if (!choice) return text;
  return choose(text.replace(choice[0], random.pick(choice[1]?.split("|") ?? [])), random);
}

/**
 * Puts a person into texts that are read one after the other. Where nothing has said yet who it is, a pronoun becomes the
 * name, and `{who}` becomes a pronoun now and then once it is known: as people do when they tell something.
 */
export function createNarrator(
  subject: Subject | null,
  random: Random,
  isKnown = false,
): (text: string) => string {
  return (text) =>
    text.replace(WORD, (token) => {
      if (!subject) throw new Error(`Nobody is spoken about in: ${text}`);
      const word = token.slice(1, -1);
      const kind = word.toLowerCase();
      const isNamed = !isKnown || (kind.startsWith("who") && random.chance(0.4));
      isKnown = true;
      const said = isNamed ? nameFor(kind, subject) : pronounFor(kind, subject);
      return word === kind ? said : capitalise(said);
    });
}

function nameFor(kind: string, { name }: Subject): string {
  return kind === "their" ? `${name}'s` : name;
}

function pronounFor(kind: string, { pronouns }: Subject): string {
  const { they, them, their } = PRONOUNS[pronouns];
  if (kind === "their") return their;
  return kind === "whom" || kind === "them" ? them : they;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
