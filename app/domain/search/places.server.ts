import { once } from "#app/lib/once.ts";
import { sqlite } from "#db/client.server.ts";
import { aboutToken } from "#db/search/tokens.ts";
import { foldLetters } from "../text/fold.ts";

/** A name that so many places bear tells nothing of where. */
const MOST_PLACES = 20;

/** Words of what places are, not of where: alone they name none. */
const KINDS = new Set(
  `action alliance and board cancer care clinical clinic commissioning community for foundation general group health
  hospice hospital hospitals in integrated local mental network nhs of on partnership service services
  social team the trust university`.split(/\s+/),
);

const ANY_PLACE = [aboutToken("kind", "group"), aboutToken("kind", "place")];

type Named = { id: string; what: "group" | "organisation" | "site"; name: string | null };

/**
 * What is about the places that are called so, as tokens. A hospital comes before the trust that has its town in its name,
 * and that before a group: "Maidstone" is the hospital there, and not all of its trust. Of a group the name counts, and not
 * its towns: what it was told is about none of them more than about the others.
 *
 * @param isBeginning the last word may be only begun
 */
export function tokensOfPlacesNamed(words: readonly string[], isBeginning = false): string[] {
  if (words.every((word) => KINDS.has(word) || word.length < 3)) return [];
  const kinds = ANY_PLACE.map((token) => `"${token}"`).join(" OR ");
  const named = placesNamed().all(
    `title : ("${words.join(" ")}"${isBeginning ? " *" : ""}) AND about : (${kinds})`,
  ) as Named[];
  if (named.length > MOST_PLACES) return [];
  const bearsIt = ({ name }: Named) => name === null || foldLetters(name).includes(words.join(" "));
  const narrowest = (["site", "organisation", "group"] as const)
    .map((what) => named.filter((place) => place.what === what && bearsIt(place)))
    .find((places) => places.length > 0);
  return (narrowest ?? []).map(({ what, id }) => aboutToken(what, id));
}

const placesNamed = once(() =>
  sqlite().prepare(
    `select piece.thing_id as id, iif(piece.kind = 'group', 'group',
       iif(exists (select 1 from sites where sites.id = piece.thing_id), 'site', 'organisation')) as what,
       (select groups.name from groups where groups.id = piece.thing_id) as name
     from search_public as found join search_public_pieces as piece on piece.place = found.rowid
     where search_public match ? limit ${MOST_PLACES + 1}`,
  ),
);
