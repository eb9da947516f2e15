import { findNeeded } from "../own-data/erasing.server.ts";
import type { Kind } from "./due.server.ts";
import { isWarned } from "./warnings.server.ts";

/**
 * May what is due go now? Its owner was told in time, and nobody goes without whom nobody could go on. The job asks this of each
 * thing, and the dry run counts by it.
 */
export function isReady(kind: Kind, id: string): boolean {
  if (kind === "unusedAccount") return isWarned(kind, id) && findNeeded(id) === null;
  return kind !== "publishedFeedback" || isWarned(kind, id);
}
