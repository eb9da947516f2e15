import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendations } from "#db/schema/index.ts";
import { randomReference } from "../feedback/reference.server.ts";

/** A reference that none has yet, such as KM-R-26-7K3QX. */
export function unusedReference(): string {
  for (;;) {
    const reference = randomReference(now()).replace("KM-", "KM-R-");
    if (!withReference().get({ reference })) return reference;
  }
}

const withReference = prepared(() =>
  db
    .select({ id: recommendations.id })
    .from(recommendations)
    .where(eq(recommendations.reference, sql.placeholder("reference"))),
);
