import { today } from "#app/lib/london.ts";
import { sqlite } from "#db/client.server.ts";

const CUT = "scope, place_id, is_counted, site_id, stage_id, voice";
const BITS: Record<string, number> = { wentWell: 1, couldBeBetter: 2, notSaid: 4 };

type Comment = {
  id: string;
  published_at: number;
  group_id: string;
  organisation_id: string | null;
  may_count: number;
  site_id: string | null;
  stage_id: string | null;
  voice: string | null;
  is_answered: number;
};
type Tag = { feedback_id: string; theme_id: string; category: string; passage: string };

/** Counts, kept and not folded in yet, that do not say what the comments themselves say. Rows of nothing are as good as none. */
export function listMiscounts(): string[] {
  const counted = sqlite()
    .prepare(`select ${CUT}, about, passages, month, sum(comments) comments, sum(answered) answered from (
      select ${CUT}, about, passages, month, comments, answered from working_counts
        join working_cuts c on c.id = cut_id join working_abouts a on a.id = about_id
      union all select ${CUT}, about, passages, month, comments, answered from working_cut_differences)
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(comments) <> 0 or sum(answered) <> 0`)
    .raw()
    .all() as (string | number)[][];
  const kept = counted.map((row) => row.join(" "));
  const recounted = [...recount()].map(([key, [comments, answered]]) => `${key} ${comments} ${answered}`);
  const differ = (a: string[], b: string[]) => {
    const other = new Set(b);
    return a.filter((row) => !other.has(row));
  };
  return [...differ(kept, recounted), ...differ(recounted, kept)];
}

/** By hand, and without any of the views. */
function recount() {
  const comments = sqlite()
    .prepare("select * from feedback where state = 'published' and combined_into_id is null")
    .all() as Comment[];
  const tags = sqlite()
    .prepare(
      "select t.feedback_id, t.theme_id, t.passage, h.category from feedback_themes t join themes h on h.id = t.theme_id",
    )
    .all() as Tag[];
  const tagsOf = Map.groupBy(tags, ({ feedback_id }) => feedback_id);
  const counts = new Map<string, [comments: number, answered: number]>();
  for (const comment of comments) {
    const month = today(new Date(comment.published_at)).slice(0, 7).replace("-", "");
    for (const [about, passages] of comment.may_count
      ? aboutsOf(tagsOf.get(comment.id) ?? [])
      : allOf(tagsOf.get(comment.id) ?? []))
      for (const cut of cutsOf(comment)) {
        const key = [...cut, about, passages, month].join(" ");
        const [all, answered] = counts.get(key) ?? [0, 0];
        counts.set(key, [all + 1, answered + comment.is_answered]);
      }
  }
  return counts;
}

function cutsOf(comment: Comment): string[][] {
  const either = (value: string | null) => ["any", value ?? "none"];
  const places = [
    ["group", comment.group_id],
    ...(comment.organisation_id ? [["organisation", comment.organisation_id]] : []),
  ];
  return places.flatMap(([scope = "", placeId = ""]) =>
    either(comment.site_id).flatMap((site) =>
      either(comment.stage_id).flatMap((stage) =>
        either(comment.voice).map((voice) => [scope, placeId, String(comment.may_count), site, stage, voice]),
      ),
    ),
  );
}

function aboutsOf(tags: readonly Tag[]): Map<string, number> {
  const abouts = allOf(tags);
  for (const { theme_id, category, passage } of tags)
    for (const about of [theme_id, `in:${category}`])
      abouts.set(about, (abouts.get(about) ?? 0) | (BITS[passage] ?? 0));
  return abouts;
}

/** Of those who may not be counted, only that they are there. */
function allOf(tags: readonly Tag[]): Map<string, number> {
  return new Map([["", tags.reduce((bits, { passage }) => bits | (BITS[passage] ?? 0), 0)]]);
}
