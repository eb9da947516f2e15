import { now } from "#app/lib/clock.ts";

/** What has begun is planned no more: its notes tell of it as it was. */
export function hasBegun({ startsAt }: { startsAt: Date }): boolean {
  return startsAt <= now();
}
