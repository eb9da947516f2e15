import { type AppLoadContext, createRequestHandler } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { createElement as h } from "react";
import { expect, test } from "vitest";
import { handBeside } from "../../server/beside.ts";
import { fakeBuild } from "./fixture.ts";

function ShowKind() {
  const { at } = useLoaderData<{ at: unknown }>();
  return h("p", null, at instanceof Date ? "a Date" : typeof at);
}

const build = fakeBuild({
  "/dated": { default: ShowKind, loader: () => ({ at: new Date(0) }) },
  "/file": { loader: () => new Response("a,b", { headers: { "Content-Type": "text/csv" } }) },
  "/gone": {
    default: ShowKind,
    loader: () => {
      throw new Response(null, { status: 404 });
    },
  },
  "/forgotten": { default: ShowKind, loader: () => undefined },
});

async function ask(path: string, site = { ...build, routes: handBeside(build.routes) }) {
  const context = { loaded: {}, reportError: () => {} } as unknown as AppLoadContext;
  const response = await createRequestHandler(site, "production")(
    new Request(`http://localhost:3000${path}`),
    context,
  );
  return { status: response.status, page: context.page, body: await response.text() };
}

test("what a loader gives comes to its page as it is, every time", async () => {
  for (let time = 0; time < 3; time += 1) expect((await ask("/dated")).page).toContain("a Date");
});

test("control: Remix hands it over as JSON", async () => {
  expect((await ask("/dated", build)).page).toContain("string");
});

test("a file, a refusal and a mistake go the way of Remix", async () => {
  expect(await ask("/file")).toMatchObject({ status: 200, body: "a,b", page: undefined });
  expect((await ask("/gone")).status).toBe(404);
  expect((await ask("/forgotten")).status).toBe(500);
});
