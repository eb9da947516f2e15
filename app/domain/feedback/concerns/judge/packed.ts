/**
 * How the weights lie in their file. A feature is followed by its weight for each kind, one letter each; and since the
 * features stand in the order of the alphabet, each begins with a letter that says how many letters it shares with the one
 * before. So "want to di" behind "want to" costs as much as " di".
 *
 * The letters of weights are none that a feature can have: A is -24, and the last one is 24.
 */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!%&()*+,-/:;<>?@[]{|}~`";
export const LARGEST_WEIGHT = (LETTERS.length - 1) / 2;

export type Feature = { text: string; weights: readonly number[] };

export function pack(features: readonly Feature[]): string {
  const parts: string[] = [];
  let before = "";
  for (const { text, weights } of features.toSorted((a, b) => (a.text < b.text ? -1 : 1))) {
    let shared = 0;
    while (shared < LETTERS.length - 1 && shared < text.length && text[shared] === before[shared]) shared++;
    const letters = weights.map((weight) => LETTERS[weight + LARGEST_WEIGHT]).join("");
    parts.push(`${LETTERS[shared]}${text.slice(shared)}${letters}`);
    before = text;
  }
  return parts.join("");
}

/** Every feature of a file with its weights. */
export function* unpack(packed: string, kinds: number): Generator<Feature> {
  let text = "";
  let place = 0;
  while (place < packed.length) {
    const shared = LETTERS.indexOf(packed[place] ?? "");
    const start = ++place;
    while (place < packed.length && !LETTERS.includes(packed[place] ?? "")) place++;
    text = text.slice(0, shared) + packed.slice(start, place);
    const weights = Array.from(
      packed.slice(place, place + kinds),
      (letter) => LETTERS.indexOf(letter) - LARGEST_WEIGHT,
    );
    place += kinds;
    yield { text, weights };
  }
}

/** Can this text be told from the letters around it? Only what is written in other scripts cannot. */
export function canBePacked(text: string): boolean {
  return /^[a-z0-9 .#_^$=]+$/.test(text);
}
