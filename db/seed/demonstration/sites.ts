import type { Random } from "./random.ts";

/** The hospitals at which people are treated for cancer, by organisation, as often as they are spoken of. */
const SITES: Record<string, Record<string, number>> = {
  rwf: { rwf03: 58, rwftw: 42 },
  rvv: { rvvkc: 46, rvv01: 26, rvv09: 20, rvv02: 8 },
  rpa: { rpa02: 1 },
  rn7: { rn707: 9, rn7qm: 1 },
};

/** A hospital of the organisation; null where it has none, or the writer was not sure. */
export function siteOf(organisationId: string | null, random: Random): string | null {
  const sites = SITES[organisationId ?? ""];
  return sites && random.chance(0.94) ? random.weighted(sites) : null;
}
