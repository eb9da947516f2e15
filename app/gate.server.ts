import { ACCESS, MOVED } from "./routes.ts";

/** Routes that only the build of `npm start` has, where anyone can be anybody. */
const DEMONSTRATION = "demonstration/";

/** May someone who is not logged in reach this route at all? What they see there, the domain decides. */
export function isOpenToStrangers(routeId: string): boolean {
  return ACCESS.get(routeId) === "open" || routeId.startsWith(DEMONSTRATION);
}

/** Is this a page of a draft, which a visitor may hold too? */
export function isOfDraft(routeId: string): boolean {
  return ACCESS.get(routeId) === "writers";
}

/** Is this a page of an office, which answers only after a second step? */
export function isOfOffice(routeId: string): boolean {
  return ACCESS.get(routeId) === "offices";
}

/** Where an address that was renamed leads to now; undefined for all others. */
export function findMovedAddress(path: string): string | undefined {
  return MOVED.get(path);
}
