import type { CheckingState, PlaceKind } from "#db/vocabulary.ts";

type Standing = { state: CheckingState; placeKind: PlaceKind | null; placeSetAt: Date | null };

/** May a moderator say where it was? Of what nobody else reads yet, where its writer was not sure, or a moderator said it. */
export function maySetPlace({ state, placeKind, placeSetAt }: Standing): boolean {
  return (state === "submitted" || state === "held") && (placeKind === "notSure" || placeSetAt !== null);
}
