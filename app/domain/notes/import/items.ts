import type { Passage } from "#app/lib/word/passages.ts";
import { LONGEST_SAID } from "../items/form.ts";

const LONGEST_TITLE = 150;
const WITHOUT_HEADING = "Before the first heading";

/** An item as the preview shows it and as it would be added. */
export type ImportedItem = { title: string; said: string };

/** Makes items of passages: a title that is too long goes on in the text, and a text that is too long in a next item. */
export function itemsFromPassages(passages: readonly Passage[]): ImportedItem[] {
  return passages.flatMap(({ title, text }) => {
    const line =
      title
        .replace(/\p{Cc}+/gu, " ")
        .replace(/\s+/g, " ")
        .trim() || WITHOUT_HEADING;
    const isLong = line.length > LONGEST_TITLE;
    const short = isLong ? `${line.slice(0, LONGEST_TITLE - 2).trimEnd()} …` : line;
    const clean = text.replaceAll("\0", "").trim();
    const said = isLong ? `${line}\n\n${clean}`.trim() : clean;
    return cutText(said).map((piece, index) => ({
      title: index === 0 ? short : `${short.slice(0, LONGEST_TITLE - 20)} (part ${index + 1})`,
      said: piece,
    }));
  });
}

/** Cuts a long text between paragraphs, or between words where a paragraph is itself too long. */
function cutText(text: string): string[] {
  if (text.length <= LONGEST_SAID) return [text];
  const cut = [
    text.lastIndexOf("\n\n", LONGEST_SAID),
    text.lastIndexOf("\n", LONGEST_SAID),
    text.lastIndexOf(" ", LONGEST_SAID),
  ];
  const end = cut.find((place) => place > 0) ?? LONGEST_SAID;
  return [text.slice(0, end).trimEnd(), ...cutText(text.slice(end).trimStart())];
}

/**
 * Reads pasted text. A line that begins with # is a heading, as in Markdown, and so is a short one that begins with a
 * number and a full stop and has empty lines around it; rows of a Markdown table lose their outer strokes.
 */
export function passagesFromText(text: string): Passage[] {
  const passages: Passage[] = [];
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const heading = headingIn(line, lines[index - 1], lines[index + 1]);
    const last = passages.at(-1);
    if (heading) passages.push({ title: heading, text: "" });
    else if (last) last.text += `${plain(line)}\n`;
    else passages.push({ title: "", text: `${plain(line)}\n` });
  }
  return passages
    .map(({ title, text: under }) => ({ title, text: under.replace(/\n{3,}/g, "\n\n").trim() }))
    .filter(({ title, text: under }) => title || under);
}

function headingIn(line: string, before = "", after = ""): string {
  const marked = /^#{1,6}\s+(.+)$/.exec(line)?.[1];
  if (marked) return marked.replace(/[#*_\s]+$/, "").replace(/^[*_]+/, "");
  const isAlone = before.trim() === "" && after.trim() === "";
  const numbered = /^\d{1,2}\.\s+(\S.{0,80})$/.exec(line)?.[1];
  return isAlone && numbered && !/[.;:]$/.test(numbered) ? numbered : "";
}

/** Bullets become the one that notes know, and a row of a table loses what only draws its edges. */
function plain(line: string): string {
  if (/^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line)) return "";
  const row = /^\s*\|(.+)\|\s*$/.exec(line)?.[1];
  if (row) return row.trim();
  return line.replace(/^\s*[*•+-]\s+/, "- ").trimEnd();
}
