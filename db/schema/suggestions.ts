import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { LABEL_KINDS, SUGGESTION_METHODS } from "../vocabulary.ts";
import { flag, moment, oneOf, word } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { members } from "./people.ts";

/**
 * What was suggested to the person who decided, by which method in which version. `labelId` is no foreign key: its
 * kind says which of three tables of facts it names.
 */
export const labelSuggestions = sqliteTable(
  "label_suggestions",
  {
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    kind: word(LABEL_KINDS).notNull(),
    labelId: text().notNull(),
    method: word(SUGGESTION_METHODS).notNull(),
    version: integer().notNull(),
    score: real().notNull(),
    suggestedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.feedbackId, t.kind, t.labelId, t.method, t.version] }),
    oneOf("label_suggestions_kind", t.kind, LABEL_KINDS),
    oneOf("label_suggestions_method", t.method, SUGGESTION_METHODS),
  ],
);

/** What a person decided about each label, suggested or not: the comment is about it, or it is not. */
export const labelDecisions = sqliteTable(
  "label_decisions",
  {
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    kind: word(LABEL_KINDS).notNull(),
    labelId: text().notNull(),
    isChosen: flag().notNull(),
    decidedBy: text().references(() => members.id, { onDelete: "set null" }),
    decidedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.feedbackId, t.kind, t.labelId] }),
    index("label_decisions_decided_by").on(t.decidedBy),
    oneOf("label_decisions_kind", t.kind, LABEL_KINDS),
  ],
);
