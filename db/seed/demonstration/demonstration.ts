import { count } from "drizzle-orm";
import { warnOwners } from "#app/domain/retention/warnings.server.ts";
import { asOf, now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { db, inTransaction, type Transaction } from "../../client.server.ts";
import { feedback, groups, members, outbox } from "../../schema/index.ts";
import { seedFacts } from "../seed.ts";
import { addWorkForAdministrators } from "./administration.ts";
import { CAST } from "./cast.ts";
import { addCastMember, agreeToWhatChanged } from "./cast-accounts.ts";
import { tellComments } from "./comments.ts";
import { addGroups, idOf } from "./groups.ts";
import { createIds } from "./ids.ts";
import { createRandom } from "./random.ts";
import { writeAttending } from "./write-attending.ts";
import { writeCastComments } from "./write-cast-comments.ts";
import { writeComments } from "./write-comments.ts";
import { writeConversation } from "./write-conversation.ts";
import { writeDesk } from "./write-desk.ts";
import { writeGlossary } from "./write-glossary.ts";
import { writeDecisions, writeImport } from "./write-imports.ts";
import { writeMeetings } from "./write-meetings.ts";
import { writePeople } from "./write-people.ts";
import { writeRecommendations } from "./write-recommendations.ts";
import { writeVisitors } from "./write-visitors.ts";

/** Any number would do, as long as it stays. */
const SEED = 1948;

/** Which group's notes are written by whom of the cast. */
const FACILITATORS: Record<string, string | null> = {
  weald: "frances",
  coast: "tom",
  medway: null,
  "km-cap": "ruth",
};

/** Those who only now came; everyone else has been here since before the first meeting. */
const NEWCOMERS = ["kath"];

/**
 * Fills an empty file with a service that has been lived in for two years, as of now. All of it or nothing.
 *
 * Accounts, groups and offices are made by the commands that make them in life, under the clock of their day. What
 * happened since is written straight into the tables: it has no events in the audit log.
 *
 * @param passwordHash of a password that nobody knows: the cast log in by `/demo`, or by a new password
 * @returns false when there is a service in the file already
 */
export function seedDemonstration(passwordHash: string): boolean {
  seedFacts();
  if (countRows(groups) > 0) return false;
  const seededAt = now();
  const random = createRandom(SEED);
  const ids = createIds(random);

  inTransaction((tx) => {
    const begun = new Date(seededAt.getTime() - 760 * DAY);
    const groupIds = asOf(begun, addGroups);
    const castIds = new Map(
      CAST.map((person) => {
        const came = NEWCOMERS.includes(person.key) ? seededAt : begun;
        return [person.key, asOf(came, () => addCastMember(tx, person, groupIds, passwordHash))];
      }),
    );
    const reviewerIds = new Map([
      ["rwf", idOf(castIds, "nadia")],
      ["rvv", idOf(castIds, "james")],
    ]);
    const { authors, comments } = tellComments(seededAt, random);
    const memberIds = writePeople(tx, authors, comments, groupIds, { ids, random });
    writeComments(tx, comments, { seededAt, groupIds, memberIds, reviewerIds, ids, random });
    writeAllMeetings(tx, groupIds, castIds, seededAt);
    writeAttending(tx, {
      groupId: idOf(groupIds, "weald"),
      seededAt,
      authorId: idOf(castIds, "maureen"),
      askerId: idOf(castIds, "kath"),
    });
    writeGlossary(tx, idOf(groupIds, "weald"), seededAt);
    addWorkForAdministrators(castIds, seededAt);
    agreeToWhatChanged(tx, castIds);
    // Of what grows old in these weeks its writers were told on its day.
    for (const kind of ["unusedAccount", "publishedFeedback"] as const) for (const _told of warnOwners(kind));
    // What was sent to the cast when they came was read long ago.
    tx.delete(outbox).run();
    writeCastComments(tx, { seededAt, castIds, groupIds, reviewerIds, ids });
    const weald = {
      seededAt,
      groupId: idOf(groupIds, "weald"),
      facilitatorId: idOf(castIds, "frances"),
      ids,
    };
    writeDesk(tx, { ...weald, writerId: idOf(castIds, "maureen") });
    writeDecisions(tx, weald);
    writeConversation({ castIds, seededAt });
    writeVisitors({ castIds, seededAt });
    writeImport(tx, weald);
    writeRecommendations(tx, { seededAt, castIds, groupIds });
  });
  return true;
}

/** How much there is, for the command line to say. */
export function countDemonstration() {
  return { people: countRows(members), comments: countRows(feedback) };
}

function writeAllMeetings(
  tx: Transaction,
  groupIds: ReadonlyMap<string, string>,
  castIds: ReadonlyMap<string, string>,
  seededAt: Date,
): void {
  for (const [slug, facilitator] of Object.entries(FACILITATORS)) {
    const facilitatorId = facilitator && idOf(castIds, facilitator);
    const came = CAST.filter(({ places }) =>
      places.some((place) => "group" in place && place.group === slug),
    ).map(({ key, name }) => ({ id: idOf(castIds, key), name }));
    writeMeetings(tx, { slug, id: idOf(groupIds, slug), facilitatorId, came }, seededAt);
  }
}

function countRows(table: typeof groups | typeof members | typeof feedback): number {
  return db.select({ rows: count() }).from(table).get()?.rows ?? 0;
}
