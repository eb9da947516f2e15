import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Section = { name: string; lines: string[] };

/** Reads a file of texts: `# name` begins a section, every other line is one text of it. */
export function readSections(file: string): Section[] {
  return readLines(file).reduce<Section[]>((sections, line) => {
    if (line.startsWith("# ")) sections.push({ name: line.slice(2), lines: [] });
    else sections.at(-1)?.lines.push(line);
    return sections;
  }, []);
}

/** The lines of one section. */
export function linesOf(sections: readonly Section[], name: string): string[] {
  const found = sections.find((section) => section.name === name);
  if (!found) throw new Error(`There is no section ${name}`);
  return found.lines;
}

/** The lines of a file beside this one that hold something. */
export function readLines(file: string): string[] {
  return readFileSync(join(import.meta.dirname, file), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}
