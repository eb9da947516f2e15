import type { FoundKind } from "../vocabulary.ts";

/** A row that decides about pieces which are made of other rows. */
export type Above = {
  name: string;
  on: string;
  kinds: readonly FoundKind[];
  /** Which whole is made anew: a value, or a query for several. */
  within: string;
  when?: string;
};

const OF_NOTES = ["item", "decision", "action"] as const;
export const changed = (...columns: string[]) =>
  columns.map((column) => `old.${column} is not new.${column}`).join(" or ");
/** What a recommendation asked for, and whether everyone may read it: told with what came of it. */
const ASKED = [
  ...["asks", "why", "done_when", "shown_title", "shown_asks", "shown_why", "shown_done_when"],
  ...["accepted_at", "text_passed_at"],
] as const;
const VERSION = ["state", "went_well", "could_be_better", "carer_words", "may_quote"] as const;
const isInReview = (row: "old" | "new") =>
  `(select state from notes where id = ${row}.notes_id) = 'review' and ${row}.attendance = 'came'`;

export const ABOVE: readonly Above[] = [
  {
    name: "change_of_recommendation",
    on: `update of ${ASKED.join(", ")} on recommendations`,
    kinds: ["change"],
    within: "new.id",
    when: changed(...ASKED),
  },
  {
    name: "recommendation_has_changed",
    on: "insert on published_changes",
    kinds: ["recommendation"],
    within: "new.recommendation_id",
  },
  {
    name: "recommendation_has_not_changed",
    on: "delete on published_changes",
    kinds: ["recommendation"],
    within: "old.recommendation_id",
  },
  ...(["insert", "update of agreed_at", "delete"] as const).map((what) => ({
    name: `agreement_${what.split(" ")[0]}`,
    on: `${what} on feedback_agreements`,
    kinds: ["feedback"] as const,
    within: what === "delete" ? "old.feedback_id" : "new.feedback_id",
    when: what.startsWith("update")
      ? "old.agreed_at is not new.agreed_at"
      : `${what === "delete" ? "old" : "new"}.agreed_at is not null`,
  })),
  {
    name: "version_of_feedback",
    on: "insert on feedback_versions",
    kinds: ["feedback"],
    within: "new.feedback_id",
    when: "new.state = 'waiting'",
  },
  {
    name: "version_of_feedback_settled",
    on: `update of ${VERSION.join(", ")} on feedback_versions`,
    kinds: ["feedback"],
    within: "new.feedback_id",
    when: `(old.state = 'waiting' or new.state = 'waiting') and (${changed(...VERSION)})`,
  },
  {
    name: "version_of_feedback_gone",
    on: "delete on feedback_versions",
    kinds: ["feedback"],
    within: "old.feedback_id",
    when: "old.state = 'waiting'",
  },
  {
    name: "feedback_of_response",
    on: "update of state, audience, author_id, group_id, organisation_id, site_id on feedback",
    kinds: ["response"],
    within: "new.id",
    when: changed("state", "audience", "author_id", "group_id", "organisation_id", "site_id"),
  },
  {
    name: "state_of_notes",
    on: "update of state on notes",
    kinds: OF_NOTES,
    within: "new.id",
    when: changed("state"),
  },
  {
    name: "edition_of_notes",
    on: "update of public_edition on notes",
    kinds: ["publicNotes"],
    within: "new.id",
    when: changed("public_edition"),
  },
  {
    name: "day_of_notes",
    on: "update of starts_at on meetings",
    kinds: ["publicNotes", ...OF_NOTES],
    within: "(select id from notes where meeting_id = new.id)",
    when: changed("starts_at"),
  },
  {
    name: "who_came",
    on: "insert on attendances",
    kinds: OF_NOTES,
    within: "new.notes_id",
    when: isInReview("new"),
  },
  {
    name: "who_came_not",
    on: "delete on attendances",
    kinds: OF_NOTES,
    within: "old.notes_id",
    when: isInReview("old"),
  },
  {
    name: "who_came_after_all",
    on: "update of attendance, member_id on attendances",
    kinds: OF_NOTES,
    within: "new.notes_id",
    when: `(${changed("attendance", "member_id")}) and (select state from notes where id = new.notes_id) = 'review'`,
  },
];
