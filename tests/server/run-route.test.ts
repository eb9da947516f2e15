import { expect, test, vi } from "vitest";
import type { ServerContext } from "../../server/framework/application.ts";
import { type RouteResponse, runRoute } from "../../server/framework/run-route.ts";
import type { View } from "../../server/framework/view.ts";
import { fakeApplication, fakeBuild, fakeBundle, ORIGIN, type RouteModule } from "./fixture.ts";

const page = () => null;
const words = () => ({ text: "What the loader gave" });
const fail = () => {
  throw new Error("a bug");
};
const turnDown = (status: number) => () => {
  throw new Response(null, { status });
};

/** Asks one route: what was rendered, and what the context holds afterwards. */
async function ask(
  module: RouteModule,
  method = "GET",
  render = (view: View) => JSON.stringify(shown(view)),
) {
  const bundle = { ...fakeBundle(fakeBuild({ "/asked/:id": module }), fakeApplication()), render };
  const url = new URL("/asked/7", ORIGIN);
  const reportError = vi.fn();
  const context = { responseHeaders: new Map(), startedAt: 0, reportError } as unknown as ServerContext;
  const request = new Request(url, {
    method,
    body: method === "POST" ? new URLSearchParams({ a: "1" }) : null,
  });
  const response = await runRoute({ match: bundle.matchRoute(url.pathname), request, url, context, bundle });
  return {
    response,
    status: response.status,
    page: pageOf(response),
    reportError,
    allow: context.responseHeaders.get("Allow"),
  };
}

function shown({ loaderData, actionData, errorStatus }: View) {
  return { loaderData, actionData, errorStatus };
}

function pageOf(response: RouteResponse): unknown {
  return response instanceof Response ? undefined : JSON.parse(response.html);
}

test("a page is rendered with the data of its loader, and the loader gets the parameters of the URL", async () => {
  const loader = ({ params }: { params: unknown }) => params;
  expect(await ask({ default: page, loader })).toMatchObject({
    status: 200,
    page: { loaderData: { id: "7" } },
  });
  expect(await ask({ default: page })).toMatchObject({ status: 200, page: {} });
});

test("a file or a redirect goes out as the route made it", async () => {
  const file = new Response("a,b", { headers: { "Content-Type": "text/csv" } });
  expect((await ask({ loader: () => file })).response).toBe(file);
  const elsewhere = Response.redirect(ORIGIN, 302);
  expect((await ask({ default: page, loader: () => elsewhere })).response).toBe(elsewhere);
  const thrown = () => {
    throw elsewhere;
  };
  expect((await ask({ default: page, loader: thrown })).response).toBe(elsewhere);
  expect((await ask({ default: page, loader: words, action: () => elsewhere }, "POST")).response).toBe(
    elsewhere,
  );
});

test("a rejected form comes back on its page, whose loader runs after the action", async () => {
  const action = () => new Response(null, { status: 400 });
  expect(await ask({ default: page, loader: words, action }, "POST")).toMatchObject({
    status: 400,
    page: { loaderData: words() },
  });
});

test("what an action returns that is no Response is for the page", async () => {
  const action = () => "shown once";
  const sent = await ask({ default: page, loader: words, action }, "POST");
  expect(sent).toMatchObject({ status: 200, page: { loaderData: words(), actionData: "shown once" } });
});

test("without a page the action alone makes the response, and no loader runs", async () => {
  const loader = vi.fn(words);
  const action = () => new Response(null, { status: 204 });
  expect((await ask({ loader, action }, "POST")).status).toBe(204);
  expect(loader).not.toHaveBeenCalled();
});

test.each([400, 403, 404, 429])(
  "%i is explained by a page, even where a file was asked for",
  async (status) => {
    for (const module of [{ default: page }, {}]) {
      const refused = await ask({ ...module, loader: turnDown(status) });
      expect(refused).toMatchObject({ status, page: { errorStatus: status } });
      expect(refused.reportError).not.toHaveBeenCalled();
    }
  },
);

test("an action that is refused runs no loader", async () => {
  const loader = vi.fn(words);
  expect((await ask({ default: page, loader, action: turnDown(403) }, "POST")).status).toBe(403);
  expect(loader).not.toHaveBeenCalled();
});

test("a method that the address does not take is a 405 that says which it takes", async () => {
  expect(await ask({ default: page, loader: words }, "POST")).toMatchObject({
    status: 405,
    allow: "GET, HEAD",
  });
  expect(await ask({ action: words })).toMatchObject({ status: 405, allow: "POST" });
});

test.each([
  ["a loader that fails", { default: page, loader: fail }],
  ["a loader that returns nothing", { default: page, loader: () => undefined }],
  ["a loader that is too busy", { default: page, loader: turnDown(503) }],
])("%s is reported once", async (_name, module) => {
  const { status, reportError } = await ask(module);
  expect(status).toBeGreaterThanOrEqual(500);
  expect(reportError).toHaveBeenCalledTimes(1);
});

test("a page that cannot be rendered is a bug, and the error page is rendered in its place", async () => {
  const render = (view: View) => (view.errorStatus ? JSON.stringify(shown(view)) : fail());
  const { status, page: written, reportError } = await ask({ default: page }, "GET", render);
  expect({ status, written }).toEqual({ status: 500, written: { errorStatus: 500 } });
  expect(reportError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: "a bug" }));
});

test("when not even that can be rendered, the server falls back on its own error page", async () => {
  await expect(ask({ default: page }, "GET", fail)).rejects.toThrow("a bug");
});
