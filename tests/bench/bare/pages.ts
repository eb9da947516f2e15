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
import * as search from "#app/routes/search/search.tsx";
import * as home from "#app/routes/site/_index.tsx";
import * as work from "#app/routes/site/manage.tsx";
import type { Title } from "#app/web/page-title.ts";

/** What the bare server uses of a route. */
export type BarePage = {
  path: RegExp;
  loader(args: RouteRequest): Promise<unknown>;
  meta(args: { data: unknown; matches: unknown[] }): Title[];
  default: ComponentType;
};

type Route = { loader: unknown; meta: unknown; default: unknown };

/** The pages that are measured, with the very loaders and components of the product. */
export const PAGES: BarePage[] = [
  page(/^\/$/, home),
  page(/^\/groups\/(?<slug>[^/]+)$/, group),
  page(/^\/groups\/(?<slug>[^/]+)\/feedback$/, feedback),
  page(/^\/groups\/(?<slug>[^/]+)\/meetings\/(?<id>[^/]+)$/, meeting),
  page(/^\/reports\/live$/, report),
  page(/^\/what-has-changed$/, changes),
  page(/^\/recommendations\/(?<reference>[^/]+)$/, recommendation),
  page(/^\/manage\/recommendations$/, desk),
  page(/^\/manage\/feedback$/, feedbackDesk),
  page(/^\/manage$/, work),
  page(/^\/search$/, search),
];

function page(path: RegExp, { loader, meta, default: component }: Route): BarePage {
  return { path, loader, meta, default: component } as BarePage;
}
