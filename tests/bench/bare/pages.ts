import type { ComponentType } from "react";
import type { RouteRequest } from "#app/request-context.ts";
import * as feedback from "#app/routes/feedback/groups.$slug.feedback.tsx";
import * as feedbackDesk from "#app/routes/feedback/manage.feedback.tsx";
import * as group from "#app/routes/groups/groups.$slug.tsx";
import * as meeting from "#app/routes/meetings/groups.$slug.meetings.$id.tsx";
import * as desk from "#app/routes/recommendations/manage.recommendations.tsx";
import * as recommendation from "#app/routes/recommendations/recommendations.$reference.tsx";
import * as changes from "#app/routes/recommendations/what-has-changed.tsx";
import * as report from "#app/routes/reports/reports.live.tsx";
import * as home from "#app/routes/site/_index.tsx";
import * as work from "#app/routes/site/manage.tsx";
import type { Title } from "#app/web/page-title.ts";

/** What the bare server uses of a route. */
export type BarePage = {
  path: RegExp;
  reader: "member" | "reviewer";
  loader(args: RouteRequest): Promise<unknown>;
  meta(args: { data: unknown; matches: unknown[] }): Title[];
  default: ComponentType;
};

type Route = { loader: unknown; meta: unknown; default: unknown };

/** The pages that are measured, with the very loaders and components of the product. */
export const PAGES: BarePage[] = [
  page(/^\/$/, home, "member"),
  page(/^\/groups\/(?<slug>[^/]+)$/, group, "member"),
  page(/^\/groups\/(?<slug>[^/]+)\/feedback$/, feedback, "member"),
  page(/^\/groups\/(?<slug>[^/]+)\/meetings\/(?<id>[^/]+)$/, meeting, "member"),
  page(/^\/reports\/live$/, report, "reviewer"),
  page(/^\/what-has-changed$/, changes, "member"),
  page(/^\/recommendations\/(?<reference>[^/]+)$/, recommendation, "member"),
  page(/^\/manage\/recommendations$/, desk, "reviewer"),
  page(/^\/manage\/feedback$/, feedbackDesk, "reviewer"),
  page(/^\/manage$/, work, "reviewer"),
];

function page(
  path: RegExp,
  { loader, meta, default: component }: Route,
  reader: BarePage["reader"],
): BarePage {
  return { path, reader, loader, meta, default: component } as BarePage;
}
