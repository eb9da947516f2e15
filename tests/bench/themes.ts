import { findByPhrases, indexPhrases } from "../../app/domain/suggestions/by-phrases.ts";
import { learnedThemes, suggestLabels } from "../../app/domain/suggestions/suggest.ts";
import { THEME_PHRASES } from "../../app/domain/suggestions/theme-phrases.ts";
import { wordsOfText } from "../../app/domain/text/words-of-text.ts";
import { isFileHere, type Labelled, NOT_HERE, readLabelled } from "../../scripts/themes/labelled.ts";
import {
  chance,
  type Figures,
  figuresOf,
  type Guess,
  macro,
  micro,
  tally,
} from "../../scripts/themes/measure.ts";
import { figure, table, whole } from "./report/table.ts";

/**
 * npm run bench:themes    how well the suggested themes agree with the analysts of the NHS who labelled the comments.
 *
 * Measured on a fifth of the file that nothing was learned from or tuned on, chosen by the hash of the words.
 */
if (isFileHere()) report(readLabelled());
else console.log(NOT_HERE);

function report(comments: readonly Labelled[]): void {
  const measured = comments.filter(({ part }) => part === "measure");
  const different = new Set(measured.map(({ key }) => key)).size;
  console.log(
    `${whole(measured.length)} comments (${whole(different)} different) of ${whole(comments.length)} that say something; the others taught and tuned.`,
  );
  console.log("P precision, R recall, F1; n: how many comments the analysts gave the theme.\n");

  const index = indexPhrases(THEME_PHRASES);
  const themes = Object.keys(THEME_PHRASES);
  const used = tally(measured, guessOf(suggestThemes), themes);
  const phrases = tally(
    measured,
    guessOf((text) => findByPhrases(index, wordsOfText(text))),
    themes,
  );
  const random = chance(used, measured.length);
  const none = { right: 0, wrong: 0, missed: 0 };
  const line = (name: string, method: string, all: readonly [Figures, Figures, Figures]) => [
    name,
    method,
    whole(all[0].support),
    ...all.flatMap(({ precision, recall, f1, support }) =>
      [precision, recall, f1].map((value) => (support > 0 ? figure(value) : "–")),
    ),
  ];
  const rows = themes.map((theme) =>
    line(theme, learnedThemes.has(theme) ? "model" : "phrases", [
      figuresOf(used.get(theme) ?? none),
      figuresOf(phrases.get(theme) ?? none),
      figuresOf(random.get(theme) ?? none),
    ]),
  );
  const sums = [used, phrases, random] as const;
  const summary = (mean: typeof micro) =>
    sums.map((sum) => mean(sum.values())) as unknown as [Figures, Figures, Figures];
  const head = ["Theme", "used", "n", "P", "R", "F1", "phrases P", "R", "F1", "chance P", "R", "F1"];
  console.log(
    table(head, [
      ...rows,
      line("all together (micro)", "", summary(micro)),
      line("mean of themes (macro)", "", summary(macro)),
    ]),
  );
  reportPassages(comments, themes);
  reportSpeed(measured);
}

/**
 * As the page suggests them: both answers of a person together, and each theme for the passage in which its words stand. Only
 * passages that nothing was learned from are measured.
 */
function reportPassages(comments: readonly Labelled[], themes: readonly string[]): void {
  const answersOf = Map.groupBy(comments, ({ writer }) => writer);
  const passagesOf = ({ writer }: Labelled) => {
    const textOf = (passage: Labelled["passage"]) =>
      answersOf.get(writer)?.find((answer) => answer.passage === passage)?.text ?? "";
    return { wentWell: textOf("wentWell"), couldBeBetter: textOf("couldBeBetter") };
  };
  const lines = (["wentWell", "couldBeBetter"] as const).map((passage) => {
    const measured = comments.filter((one) => one.part === "measure" && one.passage === passage);
    const counts = new Map(themes.map((theme) => [theme, { right: 0, wrong: 0, missed: 0 }]));
    for (const comment of measured) {
      const passages = { ...passagesOf(comment), [passage]: comment.text };
      const found = suggestLabels(passages).filter(
        ({ kind, spans }) => kind === "theme" && spans[passage].length > 0,
      );
      const guessed = new Set(found.map(({ id }) => id));
      for (const [theme, count] of counts) {
        if (guessed.has(theme) && comment.themes.has(theme)) count.right += 1;
        else if (guessed.has(theme)) count.wrong += 1;
        else if (comment.themes.has(theme)) count.missed += 1;
      }
    }
    const both = measured.filter((one) => Object.values(passagesOf(one)).every((text) => text !== "")).length;
    const { precision, recall, f1 } = micro(counts.values());
    return [
      passage,
      whole(measured.length),
      whole(both),
      ...[precision, recall, f1].map((value) => figure(value)),
    ];
  });
  console.log("\nFor each passage, as it is ticked on the page (all themes together):");
  console.log(table(["Passage", "n", "beside another", "P", "R", "F1"], lines));
}

function suggestThemes(text: string) {
  return suggestLabels({ wentWell: text, couldBeBetter: "" }).filter(({ kind }) => kind === "theme");
}

function guessOf(suggest: (text: string) => readonly { id: string }[]): Guess {
  return (text) => new Set(suggest(text).map(({ id }) => id));
}

function reportSpeed(comments: readonly Labelled[]): void {
  const texts = comments.map(({ text }) => text);
  const long = texts.join(" ");
  console.log("\nOne suggestion, themes, stage and tumour group together:");
  for (const length of [250, 1000, 4000, 8000]) {
    const began = performance.now();
    const times = 100;
    for (let round = 0; round < times; round += 1)
      suggestThemes(long.slice(round * 100, round * 100 + length));
    console.log(
      `  ${whole(length).padStart(5)} characters: ${figure((performance.now() - began) / times)} ms`,
    );
  }
}
