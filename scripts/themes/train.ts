import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findByModel, readModel } from "../../app/domain/suggestions/by-model.ts";
import { findByPhrases, indexPhrases } from "../../app/domain/suggestions/by-phrases.ts";
import { THEME_PHRASES } from "../../app/domain/suggestions/theme-phrases.ts";
import { wordsOfText } from "../../app/domain/text/words-of-text.ts";
import { isFileHere, NOT_HERE, readLabelled } from "./labelled.ts";
import { learn, learnable } from "./learn.ts";
import { figuresOf, tally } from "./measure.ts";

/**
 * npm run train:themes    writes app/domain/suggestions/weights.json again. The same file gives the same weights.
 *
 * The model keeps the themes for which it agrees better than the phrases with the part of the file that tunes; the
 * part that measures has no say in it.
 */
const WEIGHTS = join(import.meta.dirname, "../../app/domain/suggestions/weights.json");

if (isFileHere()) train();
else console.log(NOT_HERE);

function train(): void {
  const comments = readLabelled();
  const teach = comments.filter(({ part }) => part === "train");
  const tune = comments.filter(({ part }) => part === "tune");
  const candidates = learnable(teach);
  const model = readModel(learn(teach, tune, candidates));
  const index = indexPhrases(THEME_PHRASES);
  const ids = (found: readonly { id: string }[]) => new Set(found.map(({ id }) => id));
  const byModel = tally(tune, (text) => ids(findByModel(model, wordsOfText(text))), candidates);
  const byPhrases = tally(tune, (text) => ids(findByPhrases(index, wordsOfText(text))), candidates);
  const none = { right: 0, wrong: 0, missed: 0 };
  const f1 = (tallies: typeof byModel, id: string) => figuresOf(tallies.get(id) ?? none).f1;

  const kept = candidates.filter((id) => f1(byModel, id) > f1(byPhrases, id));
  const weights = JSON.stringify(learn(teach, tune, kept));
  writeFileSync(WEIGHTS, `${weights}\n`);
  for (const id of candidates) {
    const better = kept.includes(id) ? "model" : "phrases";
    console.log(
      `${id}: phrases ${f1(byPhrases, id).toFixed(2)}, model ${f1(byModel, id).toFixed(2)}: ${better}`,
    );
  }
  console.log(`${kept.length} themes, ${(weights.length / 1000).toFixed(0)} kB.`);
}
