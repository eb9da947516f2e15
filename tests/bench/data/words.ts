import type { Random } from "./random.ts";

/** Made up for this generator; nobody said them. */
const PRAISE = [
  "The nurse rang when she said she would.",
  "My consultant drew me a picture of what would happen and let me keep it.",
  "The receptionist remembered my name, which mattered more than I had thought.",
  "I was seen within two weeks and knew at each step what came next.",
  "They found a side room for us when the news was bad.",
  "The chemotherapy unit was calm, and someone always had time for a question.",
  "The volunteer driver was early every single time.",
  "My GP read the letter before I came and did not ask me to explain it all again.",
];

const CONCERN = [
  "Parking took an hour and I was late for my scan.",
  "Three letters came for the same appointment, with three different times.",
  "Nobody told me who to ring after five o'clock.",
  "The results were there for nine days before anyone told me.",
  "I had to repeat my whole history to each new doctor.",
  "The ward was so noisy at night that I slept two hours.",
  "The bus to the hospital runs once an hour and the clinic overran.",
  "Nobody asked whether I could manage at home alone.",
];

const FILLER = [
  "I know that everyone was busy.",
  "It made a hard week a little easier.",
  "My daughter came with me and thought the same.",
  "I would say this to anyone who asked me.",
  "It was the second time that this happened.",
  "I am telling you so that others know.",
];

/** How many sentences people write: most a few, some a page. */
const LENGTHS = [
  [1, 30],
  [2, 25],
  [4, 20],
  [8, 15],
  [16, 8],
  [30, 2],
] as const;

export function praise(random: Random): string {
  return passage(random, PRAISE);
}

export function concern(random: Random): string {
  return passage(random, CONCERN);
}

/** Sentences that stay under the 4,000 characters that a form takes. */
function passage(random: Random, openings: readonly string[]): string {
  const length = random.weighted(LENGTHS);
  const sentences = Array.from({ length }, (_, index) =>
    random.pick(index === 0 || random.next() < 0.5 ? openings : FILLER),
  );
  return sentences.join(" ");
}
