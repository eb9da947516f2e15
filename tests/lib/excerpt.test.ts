import { expect, test } from "vitest";
import { excerpt, excerptAround } from "#app/lib/excerpt.ts";

test("a text that is short enough stays whole, on one line", () => {
  expect(excerpt("Nobody rang.\nI waited.", 40)).toBe("Nobody rang. I waited.");
});

test("a text is cut after a sentence rather than in the middle of the next", () => {
  expect(excerpt("My mum could not have been in better hands. It has taught me a lot.", 50)).toBe(
    "My mum could not have been in better hands.\u00a0…",
  );
});

test("a sentence that ends too early is not all that is shown: then it is cut between words", () => {
  expect(excerpt("Thanks. The nurses on the ward were gentle with my neighbour every time.", 40)).toBe(
    "Thanks. The nurses on the ward were…",
  );
});

test("words in the middle of a text are shown with what is around them, in whole words", () => {
  const text =
    "Mr Oakes and Des rang the hospital.\nA member will ask again in May, and Des Oakes will tell them.";
  const around = (words: string) => {
    const from = text.indexOf(words);
    return excerptAround(text, from, from + words.length, 20);
  };
  expect(around("Mr Oakes")).toBe("Mr Oakes and Des rang the …");
  expect(around("Des Oakes")).toBe("… again in May, and Des Oakes will tell them.");
  expect(around("hospital")).toBe("… and Des rang the hospital. A member will ask …");
  expect(excerptAround("What Des said", 5, 8)).toBe("What Des said");
  expect(excerptAround("😀".repeat(40), 40, 42, 21)).toMatch(/^… (😀){21} …$/u);
});
