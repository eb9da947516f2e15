import type { PlaceOfNames } from "#db/vocabulary.ts";

/**
 * A kind of place where groups write of people: its columns, which group it belongs to, and between which moments its text was
 * written, in milliseconds.
 */
export type NamedPlace = {
  /** What finds one row again, and the table with what is asked of others, in SQL. */
  key: string;
  rows: string;
  columns: readonly string[];
  group: string;
  from: string;
  until: string;
};

const WITH_NOTES = "join notes as n on n.id = t.notes_id join meetings as m on m.id = n.meeting_id";
const WITH_ITEM = "join notes_items as i on i.id = t.item_id join notes as n on n.id = i.notes_id";
const OF_NOTES = {
  group: "n.group_id",
  from: "m.created_at",
  until: "max(coalesce(n.agreed_at, n.updated_at), coalesce(n.published_at, 0))",
};
const OF_DRAFT = {
  group: "iif(r.scope = 'group', r.place_id, null)",
  from: "v.drafted_at",
  until: "coalesce(v.checked_at, @now)",
};
const WITH_DRAFT =
  "join report_versions as v on v.id = t.version_id and v.version is null join issued_reports as r on r.id = v.report_id";
const WITH_RECOMMENDATION = "join recommendations as r on r.id = t.recommendation_id";

/**
 * All of them: each column that the inventory has as `named`; a test holds the two against each other. `t` is the table of the
 * place. What was issued is kept by triggers, and is put right by a new version of the report.
 */
export const NAMED_PLACES: Readonly<Record<PlaceOfNames, NamedPlace>> = {
  groups: {
    key: "t.id",
    rows: "groups as t",
    columns: ["about"],
    group: "t.id",
    from: "t.created_at",
    // Nobody knows when it was changed: what somebody was called since is for a reader.
    until: "t.created_at",
  },
  meetings: {
    key: "t.id",
    rows: "meetings as t",
    columns: ["title", "place", "access", "cancel_reason"],
    group: "t.group_id",
    from: "t.created_at",
    until: "max(t.created_at, coalesce(t.changed_at, 0), coalesce(t.cancelled_at, 0))",
  },
  polls: {
    key: "t.id",
    rows: "polls as t",
    columns: ["title", "place"],
    group: "t.group_id",
    from: "t.created_at",
    until: "t.created_at",
  },
  actions: {
    key: "t.id",
    rows: "actions as t",
    columns: ["words", "owner", "outcome"],
    group: "t.group_id",
    from: "t.written_at",
    until: "max(t.written_at, coalesce(t.closed_at, 0))",
  },
  agenda_items: {
    key: "t.id",
    rows: "agenda_items as t join meetings as m on m.id = t.meeting_id",
    columns: ["title", "answer"],
    group: "m.group_id",
    from: "t.created_at",
    until: "max(t.created_at, m.ends_at)",
  },
  notes_items: {
    key: "t.id",
    rows: `notes_items as t ${WITH_NOTES}`,
    columns: ["title", "said"],
    ...OF_NOTES,
  },
  attendances: { key: "t.id", rows: `attendances as t ${WITH_NOTES}`, columns: ["name"], ...OF_NOTES },
  corrections: {
    key: "t.id",
    rows: `corrections as t ${WITH_NOTES}`,
    columns: ["words", "reason"],
    group: "n.group_id",
    from: "t.created_at",
    until: "max(t.created_at, coalesce(t.decided_at, 0))",
  },
  addenda: {
    key: "t.id",
    rows: `addenda as t ${WITH_NOTES}`,
    columns: ["words"],
    group: "n.group_id",
    from: "t.created_at",
    until: "t.created_at",
  },
  decisions: {
    key: "t.id",
    rows: `decisions as t ${WITH_ITEM} join meetings as m on m.id = n.meeting_id`,
    columns: ["words"],
    ...OF_NOTES,
  },
  public_items: {
    key: "t.item_id",
    rows: `public_items as t ${WITH_ITEM} join meetings as m on m.id = n.meeting_id`,
    columns: ["title", "said", "decisions", "actions"],
    ...OF_NOTES,
  },
  documents: {
    key: "t.id",
    rows: "documents as t",
    columns: ["title"],
    group: "t.group_id",
    from: "t.added_at",
    until: "t.added_at",
  },
  folders: {
    key: "t.id",
    rows: "folders as t",
    columns: ["name"],
    group: "t.group_id",
    from: "t.created_at",
    until: "t.created_at",
  },
  recommendations: {
    key: "t.id",
    rows: "recommendations as t",
    columns: [
      "title",
      "asks",
      "why",
      "done_when",
      "text_note",
      "shown_title",
      "shown_asks",
      "shown_why",
      "shown_done_when",
    ],
    group: "t.group_id",
    from: "t.created_at",
    until: "max(t.created_at, t.moved_at)",
  },
  recommendation_entry_texts: {
    key: "t.step_id",
    rows: `recommendation_entry_texts as t join recommendation_steps as s on s.id = t.step_id join recommendations as r on r.id = s.recommendation_id`,
    columns: ["words", "more", "text_note"],
    group: "coalesce(s.group_id, r.group_id)",
    from: "t.written_at",
    until: "t.written_at",
  },
  recommendation_notes: {
    key: "t.id",
    rows: `recommendation_notes as t ${WITH_RECOMMENDATION}`,
    columns: ["words"],
    group: "coalesce(t.group_id, r.group_id)",
    from: "t.written_at",
    until: "t.written_at",
  },
  recommendation_responses: {
    key: "t.id",
    rows: `recommendation_responses as t ${WITH_RECOMMENDATION}`,
    columns: ["words", "change", "place", "evidence", "check_reason"],
    group: "coalesce(t.group_id, r.group_id)",
    from: "t.created_at",
    until: "max(t.created_at, coalesce(t.published_at, 0))",
  },
  published_changes: {
    key: "t.recommendation_id",
    rows: `published_changes as t ${WITH_RECOMMENDATION}`,
    columns: ["title", "words", "place"],
    group: "t.group_id",
    from: "r.created_at",
    until: "t.changed_at",
  },
  report_sections: {
    key: "t.version_id || ' ' || t.section",
    rows: `report_sections as t ${WITH_DRAFT}`,
    columns: ["heading", "words", "note"],
    ...OF_DRAFT,
  },
  report_asks: {
    key: "t.id",
    rows: `report_asks as t ${WITH_DRAFT}`,
    columns: ["title", "asks", "why", "done_when"],
    ...OF_DRAFT,
  },
};
