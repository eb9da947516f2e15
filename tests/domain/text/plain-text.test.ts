import { describe, expect, test } from "vitest";
import { fold } from "#app/domain/text/fold.ts";
import { plainText } from "#app/domain/text/plain-text.ts";
import { wordsOfText } from "#app/domain/text/words-of-text.ts";

const plain = (typed: string) => plainText(typed).plain;

describe("what was typed in many ways is one plain text", () => {
  test.each([
    ["a line that is broken", "chest\npain", "chest pain"],
    ["a line that Windows broke", "chest \r\n  pain", "chest pain"],
    ["tabs and wide spaces", "chest\t\u3000\u00a0pain", "chest pain"],
    ["breaks that are no LF", "a\u2028b\u2029c\u0085d\ve", "a b c d e"],
    ["an empty line parts", "Thank you.\n\nJo", "Thank you.\nJo"],
    [
      "apostrophes",
      "can’t can‘t can`t can´t canʼt can′t can＇t",
      "can't can't can't can't can't can't can't",
    ],
    ["an apostrophe in the wrong encoding", "canâ€™t can?t can\ufffdt", "can't can't can't"],
    ["a question mark that is one", "Why can? That", "Why can? That"],
    ["quotation marks and dashes", "“so” «so» – so—so", '"so" "so" - so-so'],
    ["full-width digits", "３８．４", "38.4"],
    ["a ligature", "ﬁne", "fine"],
    ["an accent apart", "cafe\u0301", "café"],
    ["what cannot be seen", "su\u200bi\u00adci\u2060de\ufe0f", "suicide"],
    ["marks of direction", "\u202ehit\u202c", "hit"],
    ["entities", "can&#39;t &amp; can&rsquo;t&nbsp;so &#x27;t", "can't & can't so 't"],
    ["entities of entities", "can&amp;#39;t &amp;amp;lt;", "can't <"],
    ["a break of a web page", "chest<br/>pain<BR>now", "chest pain now"],
    ["a sign that only looks like an entity", "R&D; A&B", "R&D; A&B"],
  ])("%s", (_, typed, expected) => {
    expect(plain(typed)).toBe(expected);
  });
});

test("what stands in the plain text is found again in what was typed", () => {
  const typed = "I “can’t”\r\n  bre\u200bathe &amp; ＳＯ e\u0301t";
  const { plain, typedAt } = plainText(typed);
  expect(plain).toBe('I "can\'t" breathe & SO ét');
  const back = (text: string) => typedAt(plain.indexOf(text), plain.indexOf(text) + text.length);
  expect(back("can't\" breathe").text).toBe("can’t”\r\n  bre\u200bathe");
  expect(back("&").text).toBe("&amp;");
  expect(back("SO ét").text).toBe("ＳＯ e\u0301t");
  const whole = typedAt(0, plain.length);
  expect(typed.slice(whole.start, whole.end)).toBe(typed);
});

test("every stretch of any text lies within it, and what comes first stands first", () => {
  const typed = "a&rsquo;\u0301\n\n😀 &#128512; ﷺ\u200d?t<br>x".repeat(3);
  const { plain, typedAt } = plainText(typed);
  let last = 0;
  for (let from = 0; from < plain.length; from++) {
    const { start, end } = typedAt(from, from + 1);
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeLessThanOrEqual(typed.length);
    expect(end).toBeGreaterThan(start);
    last = start;
  }
});

test("words and searches are compared without capitals, accents, apostrophes and drawn-out letters", () => {
  expect(wordsOfText("Sooooo CAN’T\nwait, Zoë!").map(({ form }) => form)).toEqual([
    "so",
    "cant",
    "wait",
    "zoe",
  ]);
  expect(fold("St. Leonard’s-on-Sea")).toBe(fold("st leonards on sea"));
  expect(fold("O&#39;Brien")).toBe("obrien");
  expect([fold("AAA"), fold("stage III"), fold("50 %")]).toEqual(["aaa", "stage iii", "50 %"]);
});

test("a text made to be slow is read in time that grows with its length alone", () => {
  for (const unit of ["&amp;", "&amp", "\u200b", "e\u0301", " \n", "<br", "’", "n?t"])
    expect(plain(unit.repeat(20_000)).length).toBeLessThanOrEqual(unit.length * 20_000);
});
