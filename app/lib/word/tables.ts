import type { Block } from "./block.ts";
import type { LeftOutSoFar } from "./left-out.ts";
import { elementsIn, find, isOn, type Xml } from "./xml.ts";

/** A row with the blocks of each column; of cells that are merged, the first has all. */
export type Row = { cells: Block[][] };

/** More columns than any table has: a file may say that a cell is a million wide. */
const WIDEST = 60;

/** The rows of a table, wrapped in whatever they are. What was deleted or is hidden is counted. */
export function readRows(element: Xml, readCell: (cell: Xml) => Block[], leftOut: LeftOutSoFar): Row[] {
  return elementsIn(element).flatMap((child) => {
    if (child.name !== "tr") return /Pr$/.test(child.name) ? [] : readRows(child, readCell, leftOut);
    const settings = find(child, "trPr");
    if (find(settings, "del")) {
      leftOut.add("deletions");
      return [];
    }
    if (isOn(find(settings, "hidden"))) {
      leftOut.add("hidden");
      return [];
    }
    const cells = [
      ...emptyCells(find(settings, "gridBefore")),
      ...readCells(child, readCell, leftOut),
      ...emptyCells(find(settings, "gridAfter")),
    ];
    return [{ cells }];
  });
}

function readCells(row: Xml, readCell: (cell: Xml) => Block[], leftOut: LeftOutSoFar): Block[][] {
  return elementsIn(row).flatMap((child) => {
    if (child.name !== "tc") return /Pr$/.test(child.name) ? [] : readCells(child, readCell, leftOut);
    const settings = find(child, "tcPr");
    if (find(settings, "cellDel")) {
      leftOut.add("deletions");
      return [[]];
    }
    return [readCell(child), ...emptyCells(find(settings, "gridSpan")).slice(1)];
  });
}

function emptyCells(count: Xml | undefined): Block[][] {
  return Array.from({ length: Math.min(WIDEST, Number(count?.attributes.val ?? 0) || 0) }, () => []);
}
