import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { members, termsAgreements } from "#db/schema/index.ts";
import type { TermsName } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import { VERSIONS, type Version } from "./versions.ts";

export type Agreed = { terms: TermsName; version: number; agreedAt: Date };
export type ToRead = { terms: TermsName; changes: Version[] };

const NAMES = Object.keys(VERSIONS) as TermsName[];

/** Which version of each the actor has agreed to, and when: with the account itself, or since. */
export function listAgreed(actor: MemberActor, versions = VERSIONS): Agreed[] {
  authorize(actor, "account:change", { authorId: actor.id });
  const withAccount = acceptedAt(actor);
  const since = agreements().all({ memberId: actor.id });
  return NAMES.flatMap((terms) => {
    const later = since
      .filter((one) => one.terms === terms)
      .sort((one, other) => other.version - one.version)[0];
    if (later) return [{ terms, version: later.version, agreedAt: later.agreedAt }];
    const first = withAccount && versions[terms].filter(({ from }) => from <= today(withAccount)).at(-1);
    return first && withAccount ? [{ terms, version: first.version, agreedAt: withAccount }] : [];
  });
}

const agreements = prepared(() =>
  db
    .select()
    .from(termsAgreements)
    .where(eq(termsAgreements.memberId, sql.placeholder("memberId"))),
);

/** What has changed since, in versions that hold today. */
export function listToRead(actor: MemberActor, versions = VERSIONS): ToRead[] {
  const agreed = new Map(listAgreed(actor, versions).map(({ terms, version }) => [terms, version]));
  return NAMES.map((terms) => ({
    terms,
    changes: versions[terms].filter(
      ({ version, from }) => version > (agreed.get(terms) ?? 0) && from <= today(now()),
    ),
  })).filter(({ changes }) => changes.length > 0);
}

/** Agrees to all that has changed. */
export function agreeToTerms(actor: MemberActor, versions = VERSIONS): void {
  const toRead = listToRead(actor, versions);
  if (toRead.length === 0) return;
  inTransaction((tx) => {
    for (const { terms, changes } of toRead) {
      const version = changes.at(-1)?.version ?? 0;
      tx.insert(termsAgreements)
        .values({ memberId: actor.id, terms, version, agreedAt: now() })
        .onConflictDoNothing()
        .run();
    }
    recordEvent(tx, actor, "account.agreedToTerms", { memberId: actor.id });
  });
}

function acceptedAt({ id }: MemberActor): Date | null {
  return acceptance().get({ id })?.at ?? null;
}

const acceptance = prepared(() =>
  db
    .select({ at: members.houseRulesAcceptedAt })
    .from(members)
    .where(eq(members.id, sql.placeholder("id"))),
);
