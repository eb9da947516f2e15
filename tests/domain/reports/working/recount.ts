import { sqlite } from "#db/client.server.ts";

const CUT = "scope, place_id, is_counted, site_id, stage_id, voice";

/** Rows of counts that do not say what the comments themselves say. Rows of nothing are as good as none. */
export function listMiscounts() {
  const kept = `select ${CUT}, about, passages, month, comments, answered from working_counts
    join working_cuts c on c.id = cut_id join working_abouts a on a.id = about_id where comments <> 0 or answered <> 0`;
  // By the words, so that a row that the counts have no number for is missed too.
  const recounted = `select ${CUT}, about, passages, month, count(*), sum(is_answered)
    from working_cuts_of join working_abouts_of using (feedback_id) where is_counted or about = ''
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9`;
  const differ = (a: string, b: string) => sqlite().prepare(`${a} except ${b}`).all();
  return [...differ(kept, recounted), ...differ(recounted, kept)];
}
