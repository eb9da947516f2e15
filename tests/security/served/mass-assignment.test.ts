import { afterAll, beforeAll, expect, test } from "vitest";
import { builtRoutes } from "../../faults/built-routes.ts";
import { shows } from "../table/shown.ts";
import { startWorld, type World } from "../world/world.ts";
import { type Act, actsOf } from "./acts.ts";

let world: World;
let acts: Act[];

beforeAll(async () => {
  // Without a post office: an email that goes meanwhile would be a difference of its own.
  world = await startWorld({ SMTP_URL: "" });
  acts = actsOf(world, builtRoutes(world.portal));
});

afterAll(() => world.stop());

/** Columns that no form may set, with values that would matter. A form's own fields are left as they are. */
function extras(): Record<string, string> {
  const { ids, organisations, comments } = world.portal.cast;
  const others = { memberId: ids.administrator, authorId: ids.otherMember, userId: ids.administrator };
  const places = { organisationId: organisations.b, orgId: organisations.b, groupId: ids.member };
  return {
    ...others,
    ...places,
    id: ids.otherMember,
    role: "administrator",
    office: "administrator",
    status: "active",
    state: "published",
    reference: comments.coastForGroup ?? "",
    source: "paper",
    sentAt: "0",
    publishedAt: "1",
    createdAt: "1",
    emailConfirmedAt: "1",
    namesCheckedAt: "1",
    may: "everything",
    "roles[]": "administrator",
    "member[role]": "administrator",
  };
}

/** Everything that the acts leave in the file, without what is new in each. */
async function written({ address, who, fields }: Act, more: Record<string, string>): Promise<string> {
  const known = new Set(Object.values(world.portal.cast.ids));
  const answer = await world.people[who].copy().post(address, { ...more, ...fields });
  const came = `${answer.status}\n${world.rewind.whatCame(known)}`;
  world.rewind.back();
  return came;
}

test("fields that no form has change nothing, whatever they are called", async ({ task }) => {
  const wrong: string[] = [];
  for (const act of acts) {
    if ((await written(act, {})) !== (await written(act, extras()))) wrong.push(act.route.path);
  }
  const cases = acts.length * Object.keys(extras()).length;
  shows(task, ["C7"], { cases, bar: "the same rows", result: `${wrong.length} others` });
  expect(wrong).toEqual([]);
});

test("control: a field that the form has does change what is written", async () => {
  const act = acts.find(({ route }) => route.path === "/your-page/feedback/:reference/consent");
  if (!act) throw new Error("There is no such act");
  const other = { ...act, fields: { ...act.fields, audience: "group" } };
  expect(await written(act, {})).not.toBe(await written(other, {}));
});
