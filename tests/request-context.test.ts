import { expect, test } from "vitest";
import type { RouteRequest } from "#app/request-context.ts";
import type { Meta } from "#app/web/page-title.ts";
import { contextFor, getOf } from "./routes/context.ts";

// The compiler is the test: without the error that it expects, each `@ts-expect-error` is an error itself.
const routeRequest: RouteRequest = { request: getOf("/"), params: {}, context: contextFor() };

test("a mistyped part of the context does not compile", () => {
  // @ts-expect-error
  expect(routeRequest.context.acotr).toBeUndefined();
  expect(routeRequest.context.actor.id).toBeNull();
});

test("what the server does not hand on does not compile", () => {
  // @ts-expect-error
  expect(routeRequest.request.headers).toBeDefined();
  // @ts-expect-error
  expect(routeRequest.request.signal).toBeDefined();
  // @ts-expect-error
  expect(routeRequest.location).toBeUndefined();
  expect(routeRequest.request.method).toBe("GET");
});

test("a title comes from the data of its own loader, and `meta` is told nothing of Remix's client", () => {
  type Loader = () => Promise<{ name: string } | Response>;
  const meta: Meta<Loader> = ({ data }) => [{ title: data.name }];
  // @ts-expect-error
  const mistyped: Meta<Loader> = ({ data }) => [{ title: String(data.nmae) }];
  // @ts-expect-error
  const asksClient: Meta<Loader> = ({ location }) => [{ title: String(location) }];
  const page = { data: { name: "Weald" }, matches: [] };
  const titles = [meta, mistyped, asksClient].map((each) => each(page)[0]?.title);
  expect(titles).toEqual(["Weald", "undefined", "undefined"]);
});
