import type { RouteConfigEntry } from "@remix-run/route-config";

/** The router of the demonstration: every page under a line that says so, and the pages where one becomes somebody. */
export function withDemonstration(routes: RouteConfigEntry[]): RouteConfigEntry[] {
  return [
    {
      file: "demonstration/every-page.tsx",
      children: [
        ...routes,
        { path: "demo", file: "demonstration/demo.tsx" },
        { path: "demo/log-in", file: "demonstration/demo.log-in.tsx" },
        { path: "demo/parts", file: "demonstration/demo.parts.tsx" },
      ],
    },
  ];
}
