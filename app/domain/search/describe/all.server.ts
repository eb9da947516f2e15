import type { FoundKind } from "#db/vocabulary.ts";
import type { Actor } from "../../policy.ts";
import type { Piece } from "../indexes.server.ts";
import type { Describe, Description } from "./description.server.ts";
import {
  describeChanges,
  describeGroups,
  describePlaces,
  describeRecommendations,
  describeReports,
  describeTerms,
} from "./everyone.server.ts";
import { describeComments, describeResponses } from "./feedback.server.ts";
import {
  describeActions,
  describeDecisions,
  describeDocuments,
  describeItems,
  describePublicItems,
} from "./notes.server.ts";

const DESCRIBE: Record<FoundKind, Describe> = {
  group: describeGroups,
  place: describePlaces,
  term: describeTerms,
  change: describeChanges,
  recommendation: describeRecommendations,
  report: describeReports,
  publicNotes: describePublicItems,
  feedback: describeComments,
  response: describeResponses,
  item: describeItems,
  decision: describeDecisions,
  action: describeActions,
  document: describeDocuments,
};

/** Looks up what was found, a query for each kind of it. */
export function describePieces(
  actor: Actor,
  pieces: readonly Piece[],
): (piece: Piece) => Description | undefined {
  const kinds = [...new Set(pieces.map(({ kind }) => kind))];
  const found = new Map(
    kinds.map((kind) => {
      const ids = pieces.filter((piece) => piece.kind === kind).map(({ thingId }) => thingId);
      return [kind, DESCRIBE[kind](ids, actor)] as const;
    }),
  );
  return ({ kind, thingId }) => found.get(kind)?.get(thingId);
}
