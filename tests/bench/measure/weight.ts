import type { Data } from "../data/made.ts";
import { atMost, heading, kilobytes, table } from "../report/table.ts";
import { fetchPage } from "../run/fetch.ts";
import type { Running } from "../run/servers.ts";
import type { Stage } from "../run/stage.ts";
import { pagesOf, type Target } from "./targets.ts";

const SCRIPT_BAR = 5_000;
const STYLES_BAR = 26_000;
const FIRST_PAGE_BAR = 36_000;
const LIST_BAR = 60_000;
const ICON = "/favicon.svg";

/** What crosses the wire: each page, and the files that a first visit fetches with it. */
export async function measureWeight(portal: Running, stage: Stage, data: Data): Promise<void> {
  const size = async (path: string, encoding: string, reader: Target["reader"] = "member") =>
    (await fetchPage(portal, path, data.readers[reader], encoding)).body.length;
  const styles = { raw: await size(stage.stylesheet, "identity"), br: await size(stage.stylesheet, "br") };
  const script = { gzip: await size(stage.script, "gzip"), br: await size(stage.script, "br") };
  const icon = await size(ICON, "br");

  const rows: string[][] = [];
  for (const { name, path, reader } of pagesOf(data)) {
    const raw = await size(path, "identity", reader);
    const gzip = await size(path, "gzip, deflate, br", reader);
    const first = gzip + styles.br + script.br + icon;
    const isList = name === "group feedback";
    rows.push([
      name,
      ...[kilobytes(raw), isList ? `< ${kilobytes(LIST_BAR)}` : "", isList ? atMost(raw, LIST_BAR) : ""],
      ...[kilobytes(gzip), kilobytes(first), `< ${kilobytes(FIRST_PAGE_BAR)}`, atMost(first, FIRST_PAGE_BAR)],
    ]);
  }
  console.log(heading("Weight of pages (kB = 1,000 bytes; a first visit: HTML gzip, CSS br, JS br, icon)"));
  console.log(table(["page", "HTML raw", "bar", "", "gzip", "first visit", "bar", ""], rows));
  console.log(
    `CSS: ${kilobytes(styles.raw)} raw, ${kilobytes(styles.br)} br; bar < ${kilobytes(STYLES_BAR)}: ${atMost(styles.br, STYLES_BAR)}.`,
  );
  console.log(
    `JS: ${kilobytes(script.gzip)} gzip, ${kilobytes(script.br)} br; bar < ${kilobytes(SCRIPT_BAR)}: ${atMost(script.br, SCRIPT_BAR)}.`,
  );
}
