/** The texts of a comment: two passages about the care, and what a carer says for themselves. */
export type Texts = { wentWell: string; couldBeBetter: string; carerWords: string };

export type TextName = keyof Texts;

export const TEXT_NAMES: readonly TextName[] = ["wentWell", "couldBeBetter", "carerWords"];

export const NO_TEXTS: Texts = { wentWell: "", couldBeBetter: "", carerWords: "" };

/** All of them, for what looks through everything that somebody wrote. */
export function textsOf({ wentWell, couldBeBetter, carerWords }: Texts): string[] {
  return [wentWell, couldBeBetter, carerWords];
}

/** Only the texts of what holds more. */
export function onlyTexts({ wentWell, couldBeBetter, carerWords }: Texts): Texts {
  return { wentWell, couldBeBetter, carerWords };
}

export function isSameText(one: Texts, other: Texts): boolean {
  return textsOf(one).every((text, index) => text === textsOf(other)[index]);
}
