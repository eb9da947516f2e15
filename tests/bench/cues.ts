import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { findConcerns, kindsOfConcern } from "../../app/domain/feedback/concerns/find-concerns.ts";
import { ABUSE } from "../domain/feedback/cues/abuse.ts";
import { COMPLAINT } from "../domain/feedback/cues/complaint.ts";
import { SELF_HARM } from "../domain/feedback/cues/self-harm.ts";
import { UNWELL } from "../domain/feedback/cues/unwell.ts";

const show = process.argv[2];
for (const [kind, { cues, nearMisses }] of Object.entries({ unwell: UNWELL, selfHarm: SELF_HARM, abuse: ABUSE, complaint: COMPLAINT })) {
  const missed = cues.filter((s) => !kindsOfConcern([s]).includes(kind as never));
  const alarms = nearMisses.filter((s) => kindsOfConcern([s]).length > 0);
  console.log(kind, "found", cues.length - missed.length, "of", cues.length, "alarms", alarms.length, "of", nearMisses.length);
  if (show === kind || show === "all") {
    for (const s of missed) console.log("  MISSED", s);
    for (const s of alarms) console.log("  ALARM", s, findConcerns(s).map((c) => `${c.kind}/${c.family}: ${c.words}`).join(" | "));
  }
}
const path = new URL("../../../shared/data/fft_comments_labelled.csv", import.meta.url);
if (existsSync(path)) {
  const rows = parse(readFileSync(path), { bom: true, columns: true, relax_quotes: true }) as Record<string, string>[];
  const key = "FFT answer";
  const started = performance.now();
  const flagged = rows.filter((r) => kindsOfConcern([r[key] ?? ""]).length > 0);
  console.log(rows.length, "comments", key, "flagged", flagged.length, ((flagged.length / rows.length) * 100).toFixed(2), "%", Math.round(performance.now() - started), "ms");
  if (show === "real") for (const r of flagged) console.log("-", (r[key] ?? "").replace(/\s+/g, " ").slice(0, 300), "=>", findConcerns(r[key] ?? "").map((c) => `${c.kind}/${c.family}: ${c.words}`).join(" | "));
}
