import type Database from "better-sqlite3";
import { DAY, type Place } from "./place.ts";
import { idAt, type Random, randomId, referenceOf } from "./random.ts";
import { concern, praise } from "./words.ts";

/** So begin many words, each of which some comments have. */
export const BEGUN = "badge";
const MOST_BEGUN = 600;
const WITH_BEGUN = 20;

const SPAN = 730 * DAY;
const AT_ONCE = 20_000;

const STATES = [
  ["published", 88],
  ["submitted", 4],
  ["held", 1],
  ["refused", 4],
  ["withdrawn", 3],
] as const;

const VOICES = [
  ["own", 70],
  ["caredFor", 20],
  ["someoneElse", 8],
  ["died", 2],
] as const;

const BASES = ["asked", "agreed", "cannotSay"] as const;
const TIME_BANDS = [
  "lastMonth",
  "oneToSixMonths",
  "sixToTwelveMonths",
  "oneToTwoYears",
  "longerAgo",
] as const;
const RATINGS = ["veryGood", "good", "neither", "poor", "veryPoor", "doNotKnow", null] as const;

/** Adds that many comments, spread over two years, most of them published with themes and a third of those answered. */
export function createComments(
  database: Database.Database,
  random: Random,
  place: Place,
  authors: readonly string[],
  count: number,
  now: number,
): void {
  const addComment = database.prepare(
    `insert into feedback (id, reference, draft_id, author_id, group_id, voice, basis, organisation_id, site_id,
       time_band, tumour_group_id, stage_id, rating, went_well, could_be_better, audience, may_count, may_summarise,
       may_quote, may_contact, source, state, check_reason, sent_at, checked_at, published_at, withdrawn_at)
     values (@id, @reference, @draft_id, @author_id, @group_id, @voice, @basis, @organisation_id, @site_id,
       @time_band, @tumour_group_id, @stage_id, @rating, @went_well, @could_be_better, @audience, 1, 1,
       @may_quote, 0, 'online', @state, @check_reason, @sent_at, @checked_at, @published_at, @withdrawn_at)`,
  );
  const addTheme = database.prepare(
    "insert or ignore into feedback_themes (feedback_id, theme_id, passage) values (?, ?, ?)",
  );
  const addResponse = database.prepare(
    `insert into feedback_responses (id, feedback_id, organisation_id, author_id, kind, state, words, created_at,
       published_at)
     values (@id, @id, @organisation_id, null, 'explained', 'published',
       'Thank you for telling us. We have read it at our weekly meeting and changed what we could.', @at, @at)`,
  );
  const addProgress = database.prepare(
    `insert into feedback_progress (id, feedback_id, progress, organisation_id, response_id, reached_at)
     values (@id, @id, 'answered', @organisation_id, @id, @at)`,
  );
  const createSome = database.transaction((from: number, to: number) => {
    for (let number = from; number < to; number += 1) {
      const sentAt = Math.floor(now - SPAN + (SPAN * number) / count);
      const feedback = commentOf(random, place, number, sentAt, random.pick(authors));
      addComment.run(feedback);
      if (feedback.state !== "published") continue;

      const themes = random.below(4);
      const passages = [feedback.went_well && "wentWell", feedback.could_be_better && "couldBeBetter"].filter(
        Boolean,
      );
      for (let theme = 0; theme < themes; theme += 1)
        addTheme.run(feedback.id, random.weighted(place.themes), passages[theme % passages.length]);
      if (!feedback.organisation_id || random.next() >= 0.33) continue;
      const response = {
        id: feedback.id,
        organisation_id: feedback.organisation_id,
        at: sentAt + 9 * DAY,
      };
      addResponse.run(response);
      addProgress.run(response);
    }
  });
  for (let from = 0; from < count; from += AT_ONCE) createSome(from, Math.min(count, from + AT_ONCE));
}

function commentOf(random: Random, place: Place, number: number, sentAt: number, authorId: string) {
  const state = random.weighted(STATES);
  const voice = random.weighted(VOICES);
  const basis = voice === "someoneElse" ? random.pick(BASES) : null;
  const trust = random.next() < 0.9 ? random.weighted(place.trusts) : null;
  const isWithdrawn = state === "withdrawn";
  const isChecked = state !== "submitted";
  const [hasPraise, hasConcern] = random.weighted([
    [[true, true], 60],
    [[true, false], 20],
    [[false, true], 20],
  ]);
  return {
    id: randomId(random),
    reference: referenceOf(number),
    draft_id: idAt(sentAt - 60_000, number),
    author_id: authorId,
    group_id: random.weighted(place.groups).id,
    voice,
    basis,
    organisation_id: trust?.id ?? null,
    site_id: trust && trust.sites.length > 0 && random.next() < 0.8 ? random.pick(trust.sites) : null,
    time_band: random.pick(TIME_BANDS),
    tumour_group_id: random.next() < 0.7 ? random.pick(place.tumourGroups) : null,
    stage_id: random.next() < 0.7 ? random.pick(place.stages) : null,
    rating: voice === "died" ? null : random.pick(RATINGS),
    went_well: hasPraise && !isWithdrawn ? `${praise(random)}${badgeOf(number)}` : "",
    could_be_better: hasConcern && !isWithdrawn ? concern(random) : "",
    audience: random.next() < 0.8 ? "group" : "staff",
    may_quote: random.below(2),
    state,
    check_reason: state === "held" || state === "refused" ? "It names somebody." : null,
    sent_at: sentAt,
    checked_at: isChecked ? sentAt + DAY : null,
    published_at: state === "published" ? sentAt + DAY + random.below(3 * DAY) : null,
    withdrawn_at: isWithdrawn ? sentAt + 5 * DAY : null,
  };
}

function badgeOf(number: number): string {
  if (number % WITH_BEGUN > 0) return "";
  return ` The badge said ${BEGUN}${(number / WITH_BEGUN) % MOST_BEGUN}.`;
}
