import type { PublicKind } from "../vocabulary.ts";
import { londonDayInSql } from "./day.ts";
import { aboutTokensInSql } from "./tokens.ts";

/** What a kind of piece is made of, as the query of its view. The columns are those of the table of pieces. */
type Made = { from: string; title: string; text: string } & Record<"thing" | "within" | "at", string> & {
    about?: Partial<Record<"group" | "organisation" | "site", string>>;
  };

const WORDS_ASKED = `coalesce(asked.shown_asks, asked.asks) || char(10) || coalesce(asked.shown_why, asked.why)
  || char(10) || coalesce(asked.shown_done_when, asked.done_when)`;

/**
 * What everyone may read. Of recommendations only those that were accepted and whose text a moderator has passed; of what
 * came of them the public copy; of reports what was issued, without what it quotes.
 */
const PUBLIC: Record<PublicKind, readonly Made[]> = {
  group: [
    {
      from: "groups",
      thing: "id",
      within: "id",
      at: "created_at",
      title: "name || ' ' || towns",
      text: "about",
      about: { group: "id" },
    },
  ],
  place: [
    {
      from: "organisations where ends_on is null",
      thing: "id",
      within: "id",
      at: "0",
      title: "name",
      text: "''",
      about: { organisation: "id" },
    },
    {
      from: "sites where ends_on is null",
      thing: "id",
      within: "id",
      at: "0",
      title: "name || ' ' || town",
      text: "''",
      about: { organisation: "organisation_id", site: "id" },
    },
  ],
  term: [
    { from: "glossary_terms", thing: "id", within: "id", at: "updated_at", title: "term", text: "meaning" },
  ],
  // What came of a recommendation, and what it asked for: one page has both.
  change: [
    {
      from: "published_changes as changed join recommendations as asked on asked.id = changed.recommendation_id",
      thing: "changed.recommendation_id",
      within: "changed.recommendation_id",
      at: "changed.changed_at",
      title: "changed.title || ' ' || changed.reference",
      text: `changed.words || coalesce(char(10) || changed.place, '')
        || iif(asked.accepted_at is not null and (asked.text_passed_at is not null or asked.shown_title is not null), char(10) || ${WORDS_ASKED}, '')`,
      about: { group: "changed.group_id", organisation: "changed.organisation_id" },
    },
  ],
  recommendation: [
    {
      from: `recommendations as asked where asked.accepted_at is not null
        and (asked.text_passed_at is not null or asked.shown_title is not null)
        and not exists (select 1 from published_changes as changed where changed.recommendation_id = asked.id)`,
      thing: "asked.id",
      within: "asked.id",
      at: "asked.accepted_at",
      // While other words are read, those that were passed last.
      title: "coalesce(asked.shown_title, asked.title) || ' ' || asked.reference",
      text: WORDS_ASKED,
      about: { group: "asked.group_id", organisation: "asked.owner_organisation_id" },
    },
  ],
  report: [
    {
      from: `report_versions as version join issued_reports as report on report.id = version.report_id
        where version.state = 'issued'`,
      thing: "version.id",
      within: "version.id",
      at: "version.issued_at",
      title:
        "'Patient voice report ' || report.place || ' ' || coalesce(version.document ->> '$.period', '')",
      text: `coalesce((select group_concat(line.value, char(10)) from json_each(version.document, '$.headline') as line), '')
        || char(10) || coalesce((select group_concat(
          (section.value ->> '$.heading') || char(10) || (section.value ->> '$.words'), char(10))
          from json_each(version.document, '$.sections') as section), '')
        || char(10) || coalesce((select group_concat((ask.value ->> '$.title') || char(10) || (ask.value ->> '$.asks'), char(10))
          from json_each(version.document, '$.asks') as ask), '')`,
      about: {
        group: "iif(report.scope = 'group', report.place_id, null)",
        organisation: "iif(report.scope = 'organisation', report.place_id, null)",
      },
    },
  ],
  publicNotes: [
    {
      from: `public_items as item join notes_items as written on written.id = item.item_id
        join notes on notes.id = written.notes_id and notes.public_edition = 'published'
        join meetings on meetings.id = notes.meeting_id`,
      thing: "item.item_id",
      within: "notes.id",
      at: "meetings.starts_at",
      title: "item.title",
      text: "item.said || char(10) || item.decisions || char(10) || item.actions",
      about: { group: "notes.group_id" },
    },
    {
      from: `addenda as addition join notes on notes.id = addition.notes_id and notes.public_edition = 'published'
        join meetings on meetings.id = notes.meeting_id where addition.is_public = 1`,
      thing: "addition.id",
      within: "notes.id",
      at: "meetings.starts_at",
      title: "''",
      text: "addition.words",
      about: { group: "notes.group_id" },
    },
  ],
};

export const PUBLIC_COLUMNS = "kind, thing_id, within_id, day, title, words, about";

/** The views by their names, each with its query. */
export function publicViews(): [kind: PublicKind, query: string][] {
  return (Object.entries(PUBLIC) as [PublicKind, readonly Made[]][]).map(([kind, all]) => [
    kind,
    all
      .map(
        ({ from, thing, within, at, title, text, about = {} }) =>
          `select '${kind}' as kind, ${thing} as thing_id, ${within} as within_id,
           ${londonDayInSql(at)} as day, ${title} as title,
           ${text} as words, ${aboutTokensInSql(kind, about)} as about from ${from}`,
      )
      .join(" union all "),
  ]);
}
