import { existsSync, readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { migrate } from "#db/migrate.ts";
import { environment } from "#environment";

/**
 * Imports 5,096 answers into the empty database of the environment, by the commands that the pages use, and prints
 * what it took as JSON: the real answers where they are here, made-up ones elsewhere.
 */
const REAL = "../shared/data/fft_comments_labelled.csv";
const ROWS = 5096;

migrate(environment().databasePath);
const { createActor, createGroup } = await import("#tests/factories.ts");
const commands = await import("#app/domain/imports/commands.server.ts");
const { getImport } = await import("#app/domain/imports/queries.server.ts");
const { runImports } = await import("#app/domain/imports/run.server.ts");
const { guessColumns } = await import("#app/domain/imports/plan.ts");
const { readCsv } = await import("#app/domain/imports/csv-file.ts");

const isReal = existsSync(REAL);
const bytes = isReal ? readFileSync(REAL) : Buffer.from(madeUp());
const group = createGroup();
const facilitator = createActor("facilitator", group);

const began = performance.now();
const sent = await commands.uploadFile(facilitator, group.slug, { name: "answers.csv", bytes });
if (!sent.ok) throw new Error(sent.reason);
const uploadMs = performance.now() - began;

const read = await readCsv(bytes);
const columns = guessColumns(read.ok ? read.file.headings : []);
const place = { slug: group.slug, id: sent.id };
await commands.planImport(facilitator, place, {
  ...columns,
  answers: columns.answers.slice(0, 1),
  timeBand: null,
  place: "not-sure",
  audience: "group",
  uses: ["mayCount"],
});
commands.startImport(facilitator, place);

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const start = performance.now();
await runImports();
const importMs = performance.now() - start;
delay.disable();
const blockedMs = delay.max / 1e6;

const { found } = getImport(facilitator, place.slug, place.id);
const undoBegan = performance.now();
delay.reset();
delay.enable();
commands.undoImport(facilitator, place);
await runImports();
const undoMs = performance.now() - undoBegan;
const undoBlockedMs = delay.max / 1e6;
console.log(
  JSON.stringify({
    isReal,
    rows: found.rowCount,
    comments: found.commentsMade,
    uploadMs,
    importMs,
    blockedMs,
    undoMs,
    undoBlockedMs,
  }),
);

function madeUp(): string {
  const words = "I waited for the nurse who was kind and told me what would happen next at the clinic".split(
    " ",
  );
  const answer = (row: number) =>
    Array.from({ length: 5 + (row % 40) }, (_, at) => words[(row * 7 + at * 3) % words.length]).join(" ");
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `R${row},01/05/2024,${1 + (row % 5)},Why?,"${answer(row)}"`,
  );
  return ["Respondent ID,Date,Rating,Question,Answer", ...rows].join("\r\n");
}
