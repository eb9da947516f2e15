/**
 * How many of the cues and personal details of a file are found: `npm run bench:cues -- FILE`. The file has a JSON object
 * a line: a `text`, with the `kind` of cue that it is or "none", or with the `words` that identify someone or null.
 */
import { readFileSync } from "node:fs";
import { CUE_LISTS } from "../../app/domain/feedback/concerns/cues/lists.ts";
import { kindsOfConcern } from "../../app/domain/feedback/concerns/find-concerns.ts";
import { findPersonalDetails } from "../../app/domain/feedback/personal-details.ts";

type Line = { text: string; kind: string | null; near?: string; words?: string | null };
type Verdict = { of: string; isCue: boolean; isRight: boolean; text: string };

const [file, ...flags] = process.argv.slice(2);
if (!file) throw new Error("say which file: npm run bench:cues -- FILE");

const lines: Line[] = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line));
const verdicts = lines.map((line) => (line.words === undefined ? judgeCue(line) : judgeDetail(line)));

for (const [of, all] of Object.entries(Object.groupBy(verdicts, ({ of }) => of))) {
  for (const isCue of [true, false]) {
    const some = (all ?? []).filter((verdict) => verdict.isCue === isCue);
    if (some.length === 0) continue;
    const right = some.filter(({ isRight }) => isRight).length;
    const said = isCue
      ? `${right} of ${some.length} found`
      : `${some.length - right} of ${some.length} alarms`;
    console.log(
      `${of}: ${said} (${Math.round(((isCue ? right : some.length - right) / some.length) * 100)} %)`,
    );
  }
}
if (flags.includes("--show"))
  for (const { of, isCue, text } of verdicts.filter(({ isRight }) => !isRight))
    console.log(`${isCue ? "missed" : "alarm"}, ${of}: ${text}`);

function judgeCue({ text, kind, near = "near miss" }: Line): Verdict {
  const found: string[] = kindsOfConcern([text]);
  if (kind !== null && kind in CUE_LISTS)
    return { of: kind, isCue: true, isRight: found.includes(kind), text };
  return { of: near, isCue: false, isRight: found.length === 0, text };
}

function judgeDetail({ text, kind, words }: Line): Verdict {
  const found = findPersonalDetails(text);
  if (!words) return { of: "clean", isCue: false, isRight: found.length === 0, text };
  const start = text.indexOf(words);
  const isRight = found.some((one) => one.start <= start && one.end >= start + words.length);
  return { of: kind ?? "detail", isCue: true, isRight, text };
}
