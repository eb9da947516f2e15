import { and, desc, eq, isNull, lte, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { outbox } from "#db/schema/index.ts";
import { environment } from "#environment";
import { authorize } from "../authorize.server.ts";
import type { EmailKind } from "../events/catalogue.ts";
import { cutPage, keyValues, NEWEST, type PageKey, writePageKey } from "../page-key.server.ts";
import type { MemberActor } from "../policy.ts";
import { EMAILS, NEWS_KINDS } from "./emails.server.ts";
import { isStillFor } from "./may-mail.server.ts";
import type { Written } from "./parts.server.ts";

/** Older news is news no more. */
const DAYS_SHOWN = 60;

const PER_PAGE = 20;
const FIRST_SHOWN = 6;

/** What its reader finds at the top of their page in any case, as something that needs them. */
const NEEDS_THEM: readonly EmailKind[] = [
  "groupInvitation",
  "questionAsked",
  "feedbackSuggested",
  "recommendationHelpedAsked",
  "draftIdle",
];

const KINDS_SHOWN = JSON.stringify(NEWS_KINDS.filter((kind) => !NEEDS_THEM.includes(kind)));

export type NewsItem = { id: string; what: string; href: string | undefined; at: Date; isNew: boolean };

type Row = ReturnType<ReturnType<typeof newsPage>["all"]>[number];

/** What is new to somebody, the newest first, and up to when it was looked for. */
export function listNewSince(actor: MemberActor): { items: NewsItem[]; upTo: string } {
  const rows = unseen().all({ memberId: actor.id, since: since(), kinds: KINDS_SHOWN });
  return { items: describe(actor.id, rows).slice(0, FIRST_SHOWN), upTo: upToOf(rows) };
}

/** Sealed, as the keys of pages are: when something was sent is nobody's to read off a form. */
function upToOf([newest]: readonly Row[]): string {
  return newest ? writePageKey({ at: newest.createdAt, id: newest.id }) : "";
}

const isNewsOf = sql`${outbox.memberId} = ${sql.placeholder("memberId")} and ${outbox.createdAt} >= ${sql.placeholder("since")}
  and ${outbox.kind} in (select value from json_each(${sql.placeholder("kinds")}))`;

const unseen = prepared(() =>
  db
    .select()
    .from(outbox)
    .where(and(isNewsOf, isNull(outbox.seenAt)))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(3 * FIRST_SHOWN),
);

/** All news of the last two months, read or not, a page at a time. */
export function listNews(actor: MemberActor, after: PageKey = NEWEST) {
  authorize(actor, "account:change", { authorId: actor.id });
  const rows = newsPage().all({
    memberId: actor.id,
    since: since(),
    kinds: KINDS_SHOWN,
    ...keyValues(after),
  });
  const { rows: page, next } = cutPage(rows, PER_PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { items: describe(actor.id, page), next, upTo: upToOf(rows) };
}

const newsPage = prepared(() =>
  db
    .select()
    .from(outbox)
    .where(
      and(
        isNewsOf,
        sql`(${outbox.createdAt}, ${outbox.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
      ),
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(PER_PAGE + 1),
);

/** The latest news of one group for somebody who is in it. */
export function listNewsOfGroup(memberId: string, groupId: string): NewsItem[] {
  const rows = ofGroup().all({ memberId, since: since(), kinds: KINDS_SHOWN, groupId });
  return describe(memberId, rows).slice(0, FIRST_SHOWN);
}

const ofGroup = prepared(() =>
  db
    .select()
    .from(outbox)
    .where(and(isNewsOf, eq(outbox.groupId, sql.placeholder("groupId"))))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(2 * FIRST_SHOWN),
);

/** Somebody has read what is new, up to what they were shown: it is new no more, and no email tells of it. */
export function markNewsAsRead(actor: MemberActor, upTo: Date): void {
  authorize(actor, "account:change", { authorId: actor.id });
  inTransaction((tx) =>
    tx
      .update(outbox)
      .set({ seenAt: now() })
      .where(
        and(
          eq(outbox.memberId, actor.id),
          isNull(outbox.seenAt),
          lte(outbox.createdAt, upTo),
          sql`${outbox.kind} in (select value from json_each(${KINDS_SHOWN}))`,
        ),
      )
      .run(),
  );
}

/** In the words of the email about each. What is gone or not for its reader any more is left out, and the same said once. */
function describe(memberId: string, rows: readonly Row[]): NewsItem[] {
  const items = rows.flatMap(({ id, kind, groupId, details, createdAt, seenAt }) => {
    const written = writeIfThere(memberId, kind as EmailKind, groupId, details);
    return written
      ? [{ id, what: written.subject, href: pathIn(written), at: createdAt, isNew: seenAt === null }]
      : [];
  });
  return [
    ...new Map(items.toReversed().map((item) => [`${item.what} ${item.href}`, item])).values(),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

function writeIfThere(
  memberId: string,
  kind: EmailKind,
  groupId: string | null,
  details: Record<string, string>,
): Written | undefined {
  if (!isStillFor({ memberId, kind, groupId })) return undefined;
  try {
    return EMAILS[kind].write(memberId, details);
  } catch (error) {
    if (error instanceof Response && error.status === 404) return undefined;
    throw error;
  }
}

/** Where the email leads to on our pages. */
function pathIn({ lines }: Written): string | undefined {
  const { origin } = environment();
  const link = lines.findLast((line) => typeof line !== "string" && line.href.startsWith(`${origin}/`));
  return typeof link === "object" ? link.href.slice(origin.length) : undefined;
}

function since(): number {
  return now().getTime() - DAYS_SHOWN * DAY;
}
