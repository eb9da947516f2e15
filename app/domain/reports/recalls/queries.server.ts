import { asc, count, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { today } from "#app/lib/london.ts";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { members, recalledReleases, releases, reportRecalls } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { type Actor, can } from "../../policy.ts";
import { isValid } from "./validity.server.ts";

/** So many days can be chosen from; reports are made on some 12 days of a year. */
const MOST_DAYS = 60;

export type Recall = NonNullable<ReturnType<ReturnType<typeof recallById>["get"]>>;

/** @throws Response 403 for all but administrators, 404 without such a recall */
export function getRecall(actor: Actor, id: string | undefined): Recall {
  authorize(actor, "report:recall");
  const recall = recallById().get({ id: id ?? "" });
  if (!recall) throw notFound();
  return recall;
}

const recallById = prepared(() => selectRecalls().where(eq(reportRecalls.id, sql.placeholder("id"))));

/** @throws Response 403 for the one who asked, and as `getRecall` */
export function getRecallToApprove(actor: Actor, id: string | undefined): Recall {
  const recall = getRecall(actor, id);
  if (!canApprove(actor, recall)) throw forbidden();
  return recall;
}

/** What waits for another administrator, the longest wait first. @throws Response 403 for all but administrators */
export function listOpenRecalls(actor: Actor) {
  authorize(actor, "report:recall");
  return openRecalls()
    .all()
    .map((recall) => ({ ...recall, canApprove: canApprove(actor, recall) }));
}

const openRecalls = prepared(() =>
  selectRecalls()
    .where(sql`${reportRecalls.state} = 'asked'`)
    .orderBy(asc(reportRecalls.askedAt), asc(reportRecalls.id)),
);

/**
 * The days on which reports were made that still hold, the latest first, and how many on each.
 *
 * @throws Response 403 for all but administrators
 */
export function listDaysOfReports(actor: Actor): { day: string; reports: number }[] {
  authorize(actor, "report:recall");
  const days = new Map<string, number>();
  for (const { createdAt, reports } of moments().all()) {
    const day = today(createdAt);
    days.set(day, (days.get(day) ?? 0) + reports);
  }
  return [...days].slice(0, MOST_DAYS).map(([day, reports]) => ({ day, reports }));
}

const moments = prepared(() =>
  db
    .select({ createdAt: releases.createdAt, reports: count() })
    .from(releases)
    .where(isValid)
    .groupBy(releases.createdAt)
    .orderBy(desc(releases.createdAt)),
);

/** How many wait for another administrator. @throws Response 403 for all but administrators */
export function countOpenRecalls(actor: Actor): number {
  return listOpenRecalls(actor).length;
}

/** How many releases were ever taken back: when it has grown, there is something to make again. */
export function countRecalledReleases(): number {
  return recalled().get()?.releases ?? 0;
}

const recalled = prepared(() => db.select({ releases: count() }).from(recalledReleases));

function canApprove(actor: Actor, { askedById }: Recall): boolean {
  return can(actor, "report:approveRecall", { authorId: askedById });
}

function selectRecalls() {
  return db
    .select({
      id: reportRecalls.id,
      madeOn: reportRecalls.madeOn,
      reason: reportRecalls.reason,
      state: reportRecalls.state,
      askedById: reportRecalls.askedById,
      askedBy: askers.name,
      askedAt: reportRecalls.askedAt,
    })
    .from(reportRecalls)
    .leftJoin(askers, eq(askers.id, reportRecalls.askedById));
}

const askers = alias(members, "askers");
