import type { Block } from "./block.ts";

/** A heading with what stands under it, as plain text: a blank line between paragraphs, "- " before what is in a list. */
export type Passage = { title: string; text: string };

/** Cuts the blocks of a document at its headings. */
export function passagesOf(blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  let current: Passage = { title: "", text: "" };
  let isInList = false;
  const close = () => {
    if (current.title || current.text) passages.push(current);
  };
  for (const block of blocks) {
    if (block.kind === "paragraph" && block.isHeading) {
      close();
      current = { title: block.text.replace(/\s+/g, " ").replace(/\s*:$/, ""), text: "" };
      isInList = false;
      continue;
    }
    const isEntry = block.kind === "paragraph" && block.mark !== "";
    const between = current.text === "" ? "" : isInList && isEntry ? "\n" : "\n\n";
    current.text += between + textOf(block);
    isInList = isEntry;
  }
  close();
  return passages;
}

/** Cells of a row with " | " between them: notes show neighbouring lines of this kind as a table again. */
function textOf(block: Block): string {
  if (block.kind === "table") return block.rows.map((row) => row.join(" | ")).join("\n");
  return block.mark === "" ? block.text : `${block.mark}${block.text.replace(/\s+/g, " ")}`;
}
