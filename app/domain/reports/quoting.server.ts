import { today } from "#app/lib/london.ts";
import { REPORT_SCOPES } from "#db/vocabulary.ts";
import { describePeriod, PERIOD_ORDER, periodAround } from "./periods.ts";
import { isQuoted } from "./quotations.server.ts";
import { findRelease } from "./releases.server.ts";
import { COUNTY, type Scope } from "./scopes.server.ts";

type Piece = { id: string; publishedAt: Date | null; groupId: string; organisationId: string | null };

/**
 * Which released reports quote a piece at this moment, the shortest period first: by the same choice that the reports
 * make when they are opened, so that the two cannot differ.
 */
export function listQuotingReports(
  piece: Piece,
  names: { group: string | null; organisation: string | null },
): string[] {
  const { publishedAt } = piece;
  if (!publishedAt) return [];
  const places: { scope: Scope; name: string | null }[] = [
    { scope: { scope: "group", placeId: piece.groupId }, name: names.group },
    { scope: { scope: "organisation", placeId: piece.organisationId ?? "" }, name: names.organisation },
    { scope: COUNTY, name: REPORT_SCOPES.county },
  ];
  const periods = PERIOD_ORDER.map((kind) => periodAround(kind, today(publishedAt)));
  return periods.flatMap((period) =>
    places
      .filter(({ scope }) => {
        const release = findRelease(scope, period);
        return release && !release.isWithheld && isQuoted(piece.id, scope, period);
      })
      .map(({ name }) => `The report about ${name ?? "a place"}, ${describePeriod(period)}`),
  );
}
