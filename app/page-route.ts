import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** A page, or what a form is sent to: its file is named as its URL. */
export function page(path: string): RouteConfigEntry {
  return route(path, `routes/${path.replaceAll("/", ".").replaceAll(":", "$")}.tsx`);
}
