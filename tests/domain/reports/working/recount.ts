import { sqlite } from "#db/client.server.ts";

/** Rows of counts that do not say what the comments themselves say. Rows of nothing are as good as none. */
export function listMiscounts() {
  const key = "scope, place_id, is_counted, site_id, stage_id, voice, about, passage, month, is_answered";
  const kept = `select ${key}, comments from working_counts where comments <> 0`;
  const recounted = `select ${key}, count(*) from working_cells group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10`;
  const differ = (a: string, b: string) => sqlite().prepare(`${a} except ${b}`).all();
  return [...differ(kept, recounted), ...differ(recounted, kept)];
}
