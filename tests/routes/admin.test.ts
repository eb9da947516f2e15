import { describe, expect, test } from "vitest";
import { listWaitingProposals } from "#app/domain/offices/proposal-queries.server.ts";
import { askForAdministrator } from "#app/domain/offices/proposals.server.ts";
import { listOfficesOf } from "#app/domain/offices/queries.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { now } from "#app/lib/clock.ts";
import type { RouteHandler } from "#app/request-context.ts";
import * as exportFile from "#app/routes/audit-log/admin.audit-log.export.csv.tsx";
import * as contactsNew from "#app/routes/contacts/admin.contacts.new.tsx";
import * as approve from "#app/routes/offices/admin.approvals.$id.approve.tsx";
import * as end from "#app/routes/offices/admin.offices.$id.end.tsx";
import * as giveOffice from "#app/routes/offices/admin.people.$id.offices.new.tsx";
import * as person from "#app/routes/people/admin.people.$id.tsx";
import * as invite from "#app/routes/people/admin.people.invite.tsx";
import * as help from "#app/routes/site/help.tsx";
import routes from "#app/routes.ts";
import { createActor, createGroup, createMember } from "#tests/factories.ts";
import { contextFor, getOf, messageOn, postOf } from "./context.ts";

type Params = Record<string, string>;
type Module = { loader?: RouteHandler; action?: RouteHandler };

async function answerOf(work: () => unknown): Promise<Response> {
  try {
    const answer = await work();
    return answer instanceof Response ? answer : Response.json(answer ?? null);
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

const get = (module: Module, actor: MemberActor, params: Params = {}, context = contextFor(actor)) =>
  answerOf(() => module.loader?.({ request: getOf("/page"), params, context }));

const post = (
  module: Module,
  actor: MemberActor,
  fields: Record<string, string> = {},
  params: Params = {},
  context = contextFor(actor),
) => answerOf(() => module.action?.({ request: postOf("/page", fields), params, context }));

const leadsTo = (answer: Response) => `${answer.status} ${answer.headers.get("Location")}`;

/** Logged in 11 minutes ago. */
const stale = (actor: MemberActor) => {
  const context = contextFor(actor);
  if (context.session) context.session.authenticatedAt = new Date(now().getTime() - 11 * 60_000);
  return context;
};

const ADMIN = routes.filter(({ path = "" }) => path.startsWith("admin"));

describe.each(ADMIN.map(({ path = "", file }) => [path, file] as const))("/%s", (path, file) => {
  test("is closed to everybody who is no administrator, whatever the address names", async () => {
    const module: Module = await import(`../../app/${file}`);
    const group = createGroup();
    const params = { id: createMember().id, slug: group.slug };
    const others = [createActor("member"), createActor("moderator"), createActor("facilitator", group)];
    for (const other of others) {
      if (module.loader) expect((await get(module, other, params)).status, "read").toBe(403);
      const posted = module.action && (await post(module, other, { name: "x" }, params)).status;
      // A form that is not whole comes back before anybody asks who may send it; it has changed nothing.
      if (module.action) expect([403, 400], `posted to ${path}`).toContain(posted);
    }
  });
});

describe("the sensitive acts ask again who is there after 10 minutes, on the page and on what is posted", () => {
  const administrator = createActor("administrator");
  const office = listOfficesOf(createActor("moderator").id)[0]?.id ?? "";
  test.each([
    ["invite", invite, {}],
    ["give an office", giveOffice, { id: createMember().id }],
    ["end an office", end, { id: office }],
    ["approve", approve, { id: "some" }],
    ["download the audit log", exportFile, {}],
  ] as const)("%s", async (_, module, params) => {
    expect(leadsTo(await get(module, administrator, params, stale(administrator)))).toMatch(
      /^302 \/log-in\/again/,
    );
    const posted = await post(
      module,
      administrator,
      { office: "moderator", when: "now" },
      params,
      stale(administrator),
    );
    expect(leadsTo(posted)).toMatch(/^303 \/log-in\/again/);
    expect("id" in params ? listOfficesOf(params.id) : []).toEqual([]);
  });
});

describe("a person's page", () => {
  test("offers an administrator what can be done, and never a password or an office for themselves", async () => {
    const administrator = createActor("administrator");
    const shown = await (await get(person, administrator, { id: createMember().id })).json();
    expect(shown.may).toMatchObject({ disable: true, enable: false, grant: true });
    const own = await (await get(person, administrator, { id: administrator.id })).json();
    expect(own.may).toMatchObject({ disable: false, grant: false });
  });

  test("takes an invitation and an office", async () => {
    const administrator = createActor("administrator");
    const context = contextFor(administrator);
    const invited = await post(invite, administrator, { email: "new@example.org" }, {}, context);
    expect(leadsTo(invited)).toMatch(/^303 \/admin\/people\/[\w-]+$/);
    expect((await post(invite, administrator, { email: "nonsense" })).status).toBe(400);
    const page = invited.headers.get("Location") ?? "";
    const id = page.split("/")[3] ?? "";
    expect(messageOn(page, context)).toBe("The invitation is sent.");
    const given = await post(giveOffice, administrator, { office: "moderator" }, { id }, context);
    expect(leadsTo(given)).toBe(`303 ${page}`);
    expect(messageOn(page, context)).toBe("The office is given. The person gets an email.");
    const asked = await post(giveOffice, administrator, { office: "administrator" }, { id }, context);
    expect(leadsTo(asked)).toBe(`303 ${page}`);
    expect(messageOn(page, context)).toMatch(/^This waits for another administrator/);
    const nowhere = { office: "facilitator", facilitatorOf: "" };
    expect((await post(giveOffice, administrator, nowhere, { id }, context)).status).toBe(400);
    expect(context.rejectedForm?.errors).toEqual([{ field: "facilitatorOf", message: "Choose a group" }]);
  });

  test("takes nothing that the form does not have (mass assignment)", async () => {
    const administrator = createActor("administrator");
    const { id } = createMember();
    const more = { memberId: administrator.id, status: "closed", endedAt: "1", deputyId: administrator.id };
    await post(giveOffice, administrator, { office: "moderator", ...more }, { id });
    expect(listOfficesOf(id)).toMatchObject([
      { memberId: id, office: "moderator", endedAt: null, deputy: null },
    ]);
  });
});

test("an approval that came too late says so", async () => {
  const [asker, first, second] = [1, 2, 3].map(() => createActor("administrator"));
  if (!asker || !first || !second) throw new Error("There are three");
  const { id: memberId } = createMember();
  askForAdministrator(asker, memberId);
  const id = listWaitingProposals(first).find((waiting) => waiting.memberId === memberId)?.id ?? "";
  expect((await get(approve, asker, { id })).status, "not the one who asked").toBe(403);
  expect(leadsTo(await post(approve, first, {}, { id }))).toBe("303 /admin/approvals");
  const context = contextFor(second);
  expect((await post(approve, second, {}, { id }, context)).status).toBe(400);
  expect(context.rejectedForm?.errors[0]?.message).toMatch(/decided this already/);
  expect(leadsTo(await get(approve, second, { id }))).toBe(`302 /admin/approvals/${id}`);
});

test("the audit log is downloaded three times in an hour, and not a fourth time", async () => {
  const administrator = createActor("administrator");
  for (let n = 0; n < 3; n++) {
    const file = await post(exportFile, administrator);
    expect(file.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="patient-voice-audit-log-[\d-]+\.csv"$/,
    );
  }
  const context = contextFor(administrator);
  expect((await post(exportFile, administrator, {}, {}, context)).status).toBe(429);
  expect(Number(context.responseHeaders.get("Retry-After"))).toBeGreaterThan(0);
});

test("a contact detail stands on Help until its last day", async () => {
  const administrator = createActor("administrator");
  const year = String(now().getFullYear() + 1);
  const expiry = { "expiresOn-day": "1", "expiresOn-month": "1", "expiresOn-year": year };
  const fields = { kind: "service", telephone: "01632 960 009", owner: "The office", ...expiry };
  const added = await post(contactsNew, administrator, fields);
  expect(leadsTo(added)).toBe("303 /admin/contacts");
  const shown = await (await get(help, administrator)).json();
  expect(shown.contacts).toMatchObject([{ telephone: "01632 960 009", organisation: null }]);
  expect(JSON.stringify(shown), "who answers for it is not public").not.toContain("The office");
});
