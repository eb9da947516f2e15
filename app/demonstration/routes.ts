import { layout, type RouteConfigEntry, route } from "@remix-run/route-config";

/** The site map of the demonstration: every page under a line that says so, and the pages where one becomes somebody. */
export function withDemonstration(siteMap: RouteConfigEntry[]): RouteConfigEntry[] {
  return [
    layout("demonstration/every-page.tsx", [
      ...siteMap,
      route("demo", "demonstration/demo.tsx"),
      route("demo/log-in", "demonstration/demo.log-in.tsx"),
    ]),
  ];
}
