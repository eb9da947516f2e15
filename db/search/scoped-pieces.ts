import type { Edition, ScopedKind } from "../vocabulary.ts";
import { londonDayInSql } from "./day.ts";
import { aboutTokensInSql, elsewhereTokensInSql, READING, readingTokensInSql } from "./tokens.ts";

type Made = {
  from: string;
  /** Where the thing has a piece for each of two circles of readers. */
  edition?: Edition;
  title: string;
  text: string;
  scope: string;
  mayBeQuoted?: string;
} & Record<"thing" | "within" | "at", string> & {
    about: Partial<Record<"group" | "organisation" | "site", string>>;
  };

/** Which row of the policy says who may read a published comment. */
const CODE_OF_FEEDBACK = `iif(feedback.audience = 'group', '${READING["feedback:read"]}', '${READING["feedback:readStaffOnly"]}')`;

const READERS_OF_FEEDBACK = readingTokensInSql(CODE_OF_FEEDBACK, {
  author: "feedback.author_id",
  group: "feedback.group_id",
  organisation: "feedback.organisation_id",
});

const WORDS_OF_FEEDBACK =
  "feedback.went_well || char(10) || feedback.could_be_better || char(10) || feedback.carer_words";

/** New words of a comment that wait to be checked, while the present ones stand. */
const WITH_WAITING = `feedback left join feedback_versions as waiting
  on waiting.feedback_id = feedback.id and waiting.state = 'waiting'`;

/** The place in its writer's own words, where that is what its page tells (describeToldPlace). */
const TOLD_PLACE = `iif(feedback.place_kind not in ('hospital', 'notSure') and feedback.site_id is null, feedback.place_name, null)`;

/** Its readers are not told such a place, nor what still waits to be checked. */
const HAS_MORE = `(${TOLD_PLACE} is not null or waiting.id is not null)`;

/** As everywhere that quotes (mayBeQuoted of app/domain/feedback/visibility.server.ts). */
const MAY_BE_QUOTED = `iif(feedback.may_quote = 1 and (feedback.is_without_account = 0 or exists (
  select 1 from feedback_agreements as agreement where agreement.feedback_id = feedback.id
    and agreement.about = 'quoting' and agreement.agreed_at is not null)), 1, 0)`;

const ABOUT_FEEDBACK = {
  group: "feedback.group_id",
  organisation: "feedback.organisation_id",
  site: "feedback.site_id",
};

const WORDS_OF_RESPONSE = `response.words || coalesce(char(10) || response.change, '') || coalesce(char(10) || response.place, '')
  || coalesce(char(10) || response.evidence, '')`;

const CODE_OF_NOTES = `iif(notes.state = 'agreed', '${READING["notes:readMembers"]}', '${READING["notes:readReview"]}')`;

/** Who came to the meeting reads its notes before the others do. Of a draft there is no piece. */
const WHO_CAME = `iif(notes.state = 'review', coalesce((
  select group_concat(' ' || char(57344) || '${READING["notes:readReview"]}a' || hex(came.member_id), '' order by came.member_id)
  from attendances as came where came.notes_id = notes.id and came.attendance = 'came' and came.member_id is not null), ''), '')`;

const READERS_OF_NOTES = `${readingTokensInSql(CODE_OF_NOTES, { group: "notes.group_id" })} || ${WHO_CAME}`;

/** What is agreed to be done is the whole group's once its notes are; whoever took it on sees it from the day of sending. */
const READERS_OF_ACTIONS = `iif(notes.state = 'agreed',
    ${readingTokensInSql(`'${READING["action:read"]}'`, { group: "notes.group_id" })},
    ${readingTokensInSql(`'${READING["notes:readReview"]}'`, { group: "notes.group_id" })} || ${WHO_CAME})
  || iif(action.owner_id is null, '', ' ' || char(57344) || '${READING["action:read"]}a' || hex(action.owner_id))`;

const NOTES_OF_ITEM = `join notes on notes.id = item.notes_id and notes.state <> 'draft'
  join meetings on meetings.id = notes.meeting_id`;

const SCOPED: Record<ScopedKind, readonly Made[]> = {
  // What is withdrawn has no text, and nobody finds it.
  feedback: [
    {
      from: `${WITH_WAITING} where feedback.state = 'published'`,
      thing: "feedback.id",
      within: "feedback.id",
      at: "feedback.published_at",
      title: "feedback.reference",
      text: WORDS_OF_FEEDBACK,
      scope: `${READERS_OF_FEEDBACK} || iif(${HAS_MORE}, ${elsewhereTokensInSql({ author: "feedback.author_id" })}, '')`,
      mayBeQuoted: MAY_BE_QUOTED,
      about: ABOUT_FEEDBACK,
    },
    {
      from: `${WITH_WAITING} where feedback.state <> 'withdrawn' and (feedback.state <> 'published' or ${HAS_MORE})`,
      edition: "whole",
      thing: "feedback.id",
      within: "feedback.id",
      at: "coalesce(feedback.published_at, feedback.sent_at)",
      title: "feedback.reference",
      text: `${WORDS_OF_FEEDBACK} || coalesce(char(10) || ${TOLD_PLACE}, '')
        || coalesce(char(10) || waiting.went_well || char(10) || waiting.could_be_better || char(10) || waiting.carer_words, '')`,
      scope: readingTokensInSql(`'${READING["feedback:readUnchecked"]}'`, { author: "feedback.author_id" }),
      mayBeQuoted: `min(${MAY_BE_QUOTED}, coalesce(waiting.may_quote, 1))`,
      about: ABOUT_FEEDBACK,
    },
  ],
  response: [
    {
      from: `feedback_responses as response join feedback on feedback.id = response.feedback_id
        where response.state = 'published' and feedback.state = 'published'`,
      thing: "response.id",
      within: "feedback.id",
      at: "response.published_at",
      title: "''",
      text: WORDS_OF_RESPONSE,
      scope: READERS_OF_FEEDBACK,
      about: { ...ABOUT_FEEDBACK, organisation: "response.organisation_id" },
    },
    {
      from: `feedback_responses as response join feedback on feedback.id = response.feedback_id
        where response.state = 'waiting' and feedback.state <> 'withdrawn'`,
      edition: "whole",
      thing: "response.id",
      within: "feedback.id",
      at: "response.created_at",
      title: "''",
      text: WORDS_OF_RESPONSE,
      scope: readingTokensInSql(`'${READING["feedback:readUnchecked"]}'`, { author: "response.author_id" }),
      about: { ...ABOUT_FEEDBACK, organisation: "response.organisation_id" },
    },
  ],
  item: [
    {
      from: `notes_items as item ${NOTES_OF_ITEM}`,
      thing: "item.id",
      within: "notes.id",
      at: "meetings.starts_at",
      title: "item.title",
      text: "item.said",
      scope: READERS_OF_NOTES,
      about: { group: "notes.group_id" },
    },
    {
      from: `addenda as addition join notes on notes.id = addition.notes_id and notes.state <> 'draft'
        join meetings on meetings.id = notes.meeting_id`,
      thing: "addition.id",
      within: "notes.id",
      at: "meetings.starts_at",
      title: "''",
      text: "addition.words",
      scope: READERS_OF_NOTES,
      about: { group: "notes.group_id" },
    },
  ],
  decision: [
    {
      from: `decisions as decision join notes_items as item on item.id = decision.item_id ${NOTES_OF_ITEM}`,
      thing: "decision.id",
      within: "notes.id",
      at: "meetings.starts_at",
      title: "''",
      text: "decision.words",
      scope: READERS_OF_NOTES,
      about: { group: "notes.group_id" },
    },
  ],
  action: [
    {
      from: `actions as action join notes_items as item on item.id = action.item_id ${NOTES_OF_ITEM}`,
      thing: "action.id",
      within: "notes.id",
      at: "action.written_at",
      title: "''",
      text: "action.words || char(10) || action.owner || char(10) || action.outcome",
      scope: READERS_OF_ACTIONS,
      about: { group: "notes.group_id" },
    },
  ],
  document: [
    {
      from: "(select * from documents where newer_id is null) as document",
      thing: "document.id",
      within: "document.id",
      at: "document.added_at",
      title: "document.title",
      text: "''",
      scope: readingTokensInSql(`'${READING["document:read"]}'`, { group: "document.group_id" }),
      about: { group: "document.group_id" },
    },
  ],
};

export const SCOPED_COLUMNS =
  "kind, thing_id, edition, within_id, day, title, words, scope, about, may_be_quoted";

/** The views by their names, each with its query. */
export function scopedViews(): [kind: ScopedKind, query: string][] {
  return (Object.entries(SCOPED) as [ScopedKind, readonly Made[]][]).map(([kind, all]) => [
    kind,
    all
      .map(
        ({ from, edition = "readers", thing, within, at, title, text, scope, mayBeQuoted = "1", about }) =>
          `select '${kind}' as kind, ${thing} as thing_id, '${edition}' as edition, ${within} as within_id,
           ${londonDayInSql(at)} as day, ${title} as title,
           ${text} as words, ${scope} as scope, ${aboutTokensInSql(kind, about)} as about,
           ${mayBeQuoted} as may_be_quoted from ${from}`,
      )
      .join(" union all "),
  ]);
}
