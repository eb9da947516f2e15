import type { PageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { forbidden } from "#app/lib/refusals.ts";
import { publishedPage } from "../../feedback/lists.server.ts";
import { listTakers } from "../../feedback/taking/queries.server.ts";
import { inGroup, inOrganisation } from "../../people/holders.server.ts";
import { type Actor, type MemberActor, scopeOf } from "../../policy.ts";
import { listNotAnswered } from "../../responses/reactions/queries.server.ts";
import type { Scope } from "../scopes.server.ts";
import { UNTHEMED, type WorkingFilter } from "./filter.ts";
import { countOneByOne, listWorkingComments } from "./list.server.ts";
import { chooseIn, namePlaces, type WorkingPlace } from "./queries.server.ts";
import { countToSeeTo, findFirstMonth, placesOf } from "./rows.server.ts";
import { listSpans, type Span } from "./spans.ts";
import type { OnDesk, TakenBy } from "./statements.server.ts";

/** What waits at a place, the oldest first, or all of it, the newest first. */
export type DeskShown = "waiting" | "all";

const COMMENTS_PER_PAGE = 20;

/** A desk looks at all that there is, unless its reader chooses a period. */
const ALL_TIME = "all";

/** The places whose feedback somebody sees to: their own first, then those where nobody else is. */
function listDeskPlaces(actor: Actor): WorkingPlace[] {
  const { organisationIds } = scopeOf(actor, "feedback:readStaffOnly");
  const own = scopeOf(actor, "recommendation:decide");
  const isOwn = ({ placeId }: WorkingPlace) => [...own.organisationIds, ...own.groupIds].includes(placeId);
  return namePlaces(organisationIds, scopeOf(actor, "feedback:tag").groupIds).toSorted(
    (a, b) => Number(isOwn(b)) - Number(isOwn(a)),
  );
}

/**
 * The feedback of one of somebody's places with their filters: how much waits, how much there is, and a page of it.
 *
 * @throws Response 403 for those who see to no feedback, 404 for a place that is not theirs
 */
export function getFeedbackDesk(
  actor: MemberActor,
  wanted: WorkingFilter,
  show: DeskShown,
  takenBy?: TakenBy,
  after?: PageKey,
) {
  const places = listDeskPlaces(actor);
  if (places.length === 0) throw forbidden();
  const choice = chooseIn(places, { ...wanted, list: undefined, passage: undefined }, ALL_TIME);
  const { place, span } = choice;
  const shown = filterOf(choice, show);
  const desk = { actor: actor.id, own: ownIn(choice, show), takenBy };
  const { rows, next } = listWorkingComments(place, shown, span, { perPage: COMMENTS_PER_PAGE, after, desk });
  const references = rows.map(({ reference }) => reference);
  const office = place.scope === "group" ? inGroup(place.placeId) : inOrganisation(place.placeId);
  const [takers, notAnswered] = [listTakers(references, office), listNotAnswered(references)];
  return {
    choice,
    counts: countDesk(actor, choice, takenBy),
    items: publishedPage(rows).items.map((item) => ({
      ...item,
      takenBy: takers.get(item.reference),
      isNotAnswered: notAnswered.has(item.reference),
    })),
    next,
  };
}

/** How much of the feedback of a place waits for the actor, who sees to it: exactly, and in few statements. */
export function countWaitingAt(actor: MemberActor, place: Scope): number {
  const day = today(now());
  const spans = listSpans(findFirstMonth(place) ?? day.slice(0, 7), day);
  const span = spans.find(({ key }) => key === ALL_TIME);
  return span ? countDesk(actor, { place, filter: {}, span }, undefined).waiting : 0;
}

/** Where and what somebody looks at. */
type Looked = { place: Scope; filter: WorkingFilter; span: Span };

/** What waits: of an organisation what has no response, of a group what has no themes. */
function filterOf({ place, filter }: Looked, show: DeskShown): WorkingFilter {
  if (show === "all") return { ...filter, sort: "newest" };
  return place.scope === "group"
    ? { ...filter, theme: UNTHEMED, sort: "oldest" }
    : { ...filter, answered: "no", sort: "oldest" };
}

/** One's own is for somebody else to respond to. */
function ownIn({ place }: Looked, show: DeskShown): OnDesk["own"] {
  return show === "waiting" && place.scope === "organisation" ? "without" : "any";
}

/** How much waits and how much there is, exactly, and at which sites. Kept counts say it, but for themes, words and takers. */
function countDesk(actor: MemberActor, choice: Looked, takenBy: TakenBy | undefined) {
  const { place, filter, span } = choice;
  const rows = countToSeeTo(
    { ...placesOf(place), stageId: filter.stage ?? "any", voice: filter.voice ?? "any" },
    span,
  );
  const sites = [...new Set(rows.filter(({ comments }) => comments > 0).map(({ siteId }) => siteId))].map(
    (key) => ({ key }),
  );
  if (filter.theme !== undefined || filter.words || takenBy) {
    const count = (show: DeskShown) =>
      countOneByOne(place, filterOf(choice, show), span, {
        actor: actor.id,
        own: ownIn(choice, show),
        takenBy,
      });
    return { waiting: count("waiting"), all: count("all"), sites };
  }
  const here = rows.filter(({ siteId }) => siteId === (filter.site ?? "any"));
  const all = sum(here.map(({ comments }) => comments));
  if (place.scope === "group")
    return { waiting: sum(here.map((row) => (row.passages === 0 ? row.comments : 0))), all, sites };
  const waiting = sum(here.map(({ comments, answered }) => comments - answered));
  const own = countOneByOne(place, filterOf(choice, "waiting"), span, { actor: actor.id, own: "only" });
  return { waiting: waiting - own, all, sites };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
