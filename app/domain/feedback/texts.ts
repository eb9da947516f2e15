/** The texts of a comment: two passages about the care, and what a carer says for themselves. */
export type Texts = { wentWell: string; couldBeBetter: string; carerText: string };

export type TextName = keyof Texts;

export const TEXT_NAMES: readonly TextName[] = ["wentWell", "couldBeBetter", "carerText"];

export const NO_TEXTS: Texts = { wentWell: "", couldBeBetter: "", carerText: "" };

/** All of them, for what looks through everything that somebody wrote. */
export function textsOf({ wentWell, couldBeBetter, carerText }: Texts): string[] {
  return [wentWell, couldBeBetter, carerText];
}

/** Only the texts of what holds more. */
export function onlyTexts({ wentWell, couldBeBetter, carerText }: Texts): Texts {
  return { wentWell, couldBeBetter, carerText };
}

export function isSameText(one: Texts, other: Texts): boolean {
  return textsOf(one).every((text, index) => text === textsOf(other)[index]);
}
