import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { AUDIENCES, BASES, PLACE_KINDS, RATINGS, TIME_BANDS, VOICES } from "../vocabulary.ts";
import { flag, id, moment, oneOf, word } from "./columns.ts";
import { groups } from "./groups.ts";
import { organisations, sites } from "./organisations.ts";
import { members } from "./people.ts";
import { stages, tumourGroups } from "./reference.ts";

/** Feedback on its way: every answer may still be missing. Sending it makes a row of `feedback` and removes this one. */
export const feedbackDrafts = sqliteTable(
  "feedback_drafts",
  {
    id: id(),
    authorId: text().references(() => members.id, { onDelete: "cascade" }),
    /** SHA-256 of the cookie of a visitor's browser, for 24 hours: whoever logs in on the way makes it theirs. */
    holderHash: text(),
    groupId: text().references(() => groups.id),
    voice: word(VOICES),
    basis: word(BASES),
    organisationId: text().references(() => organisations.id),
    /** Not sure which organisation: an answer too, and not the same as none yet. */
    isOrganisationUnsure: flag().notNull().default(false),
    siteId: text().references(() => sites.id),
    placeKind: word(PLACE_KINDS),
    placeName: text(),
    timeBand: word(TIME_BANDS),
    tumourGroupId: text().references(() => tumourGroups.id),
    stageId: text().references(() => stages.id),
    rating: word(RATINGS),
    wentWell: text().notNull().default(""),
    couldBeBetter: text().notNull().default(""),
    carerText: text("carer_words").notNull().default(""),
    /** The page that saved the texts last, so that what it saves next is no other's. */
    savedFrom: text().notNull().default(""),
    audience: word(AUDIENCES),
    mayCount: flag().notNull().default(false),
    maySummarise: flag().notNull().default(false),
    mayQuote: flag().notNull().default(false),
    mayContact: flag().notNull().default(false),
    /** Whoever creates an account on the way: it becomes theirs when the address is confirmed, in any browser. */
    promisedToId: text().references(() => members.id, { onDelete: "set null" }),
    /** What was typed into another draft by somebody whose session had ended: it goes back there when they log in. */
    continuesId: text(),
    /** The first comment of the same story, when this is a further stop of it. */
    storyId: text(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
    /** Its writer was told that it will be deleted; counts only when nothing was changed since. */
    noticedAt: moment(),
  },
  (t) => [
    index("feedback_drafts_author").on(t.authorId, t.updatedAt),
    uniqueIndex("feedback_drafts_holder").on(t.holderHash).where(sql`holder_hash is not null`),
    check("feedback_drafts_whose", sql`(${t.authorId} is null) = (${t.holderHash} is not null)`),
    oneOf("feedback_drafts_place_kind", t.placeKind, PLACE_KINDS),
    index("feedback_drafts_idle").on(t.updatedAt),
    index("feedback_drafts_promised").on(t.promisedToId).where(sql`promised_to_id is not null`),
    oneOf("feedback_drafts_voice", t.voice, VOICES),
    oneOf("feedback_drafts_basis", t.basis, BASES),
    oneOf("feedback_drafts_time_band", t.timeBand, TIME_BANDS),
    oneOf("feedback_drafts_rating", t.rating, RATINGS),
    oneOf("feedback_drafts_audience", t.audience, AUDIENCES),
  ],
);
