import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One import: which file imports which, both from the root of the repository. */
export type Import = { file: string; target: string };

/** An import or re-export, types too, an `import()` of a text, or a path that is resolved: its specifier. */
const IMPORT =
  /(?:^(?:import|export)\s(?:[^;"]*?\sfrom\s+)?|\bimport\(\s*|\)\.resolve\(\s*)["'`]([^"'`]+)["'`]/gm;

/** An import that nobody can read off the line: its specifier is computed, or it is made another way. */
const UNSEEN_IMPORT =
  /\bimport\(\s*(?:[^\s"'`]|`[^`]*\$\{|["'`][^"'`]*["'`]\s*[^\s),])|\bcreateRequire\(|\brequire\(/;

/** Our own files by their prefix in package.json. */
const OURS = /^(#|\.)/;

const cache = new Map<string, string>();

/** The files of the program: app/, db/, server/, scripts/ and those beside them. */
export const SOURCE_FILES: readonly string[] = [
  ...["app", "db", "server", "scripts"].flatMap(filesIn),
  ...readdirSync(".").filter(isSource),
];

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(isSource)
    .map((file) => join(folder, file));
}

export function read(file: string): string {
  const text = cache.get(file) ?? readFileSync(file, "utf8");
  cache.set(file, text);
  return text;
}

/** Our own files that a file imports; packages, styles and data are left out. */
export function importsOf(file: string, text = read(file)): string[] {
  const specifiers = [...text.matchAll(IMPORT)].map(([, specifier = ""]) => specifier);
  return specifiers
    .filter((specifier) => OURS.test(specifier))
    .map((specifier) => fileOf(file, specifier))
    .filter(isSource);
}

export function hasUnseenImport(text: string): boolean {
  return UNSEEN_IMPORT.test(text);
}

export function importsIn(files: readonly string[]): Import[] {
  return files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));
}

/** The file that an import of ours means. */
export function fileOf(file: string, specifier: string): string {
  if (specifier === "#environment") return "environment.ts";
  return specifier.startsWith("#") ? specifier.slice(1) : join(dirname(file), specifier);
}

function isSource(file: string): boolean {
  return /\.(ts|tsx|js)$/.test(file);
}
