import { createElement as h, type ReactNode } from "react";
import { expect, test } from "vitest";
import type { RequestContext } from "#app/request-context.ts";
import { VISITOR } from "../../app/domain/policy.ts";
import render from "../../app/entry.server.tsx";
import { Page } from "../../app/ui/site/page.tsx";
import { redirectWith } from "../../app/web/message.server.ts";
import { useActionData, useLoaderData } from "../../app/web/page-context.ts";
import { pageTitle } from "../../app/web/page-title.ts";
import type { View } from "../../server/framework/view.ts";
import { contextFor } from "../routes/context.ts";

function WhatItKnows() {
  const { at } = useLoaderData<() => { at: unknown }>();
  return h("h1", null, at instanceof Date ? "a Date" : typeof at, ` ${useActionData() ?? "nothing sent"}`);
}

const layout =
  (name: string) =>
  ({ children }: { children: ReactNode }) =>
    h("section", { id: name }, children);
const routeOf = (id: string, module: object) => ({ id, module }) as unknown as View["layouts"][number];
const meta = ({ matches }: { matches: [] }) => pageTitle("What it knows", matches);

const VIEW: View = {
  route: routeOf("routes/known", { default: WhatItKnows, meta }),
  layouts: [],
  params: {},
  url: new URL("http://localhost:3000/known?done=password-changed"),
  document: { scriptSrc: "/assets/entry.js", stylesheets: ["/assets/root.css"] },
  loaderData: { at: new Date(0) },
  actionData: undefined,
  errorStatus: undefined,
};

function write(view: Partial<View> = {}, context: Partial<RequestContext> = {}): string {
  const html = render(
    { ...VIEW, ...view },
    contextFor(VISITOR, { nonce: "abc", requestId: "123", ...context }),
  );
  return html.replaceAll("<!-- -->", "");
}

test("a document has one script, with the nonce of its response, and its stylesheet", () => {
  const html = write();
  expect(html).toMatch(/^<!DOCTYPE html><html lang="en-GB"/);
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/assets/entry.js" nonce="abc">']);
  expect(html).toContain('<link rel="stylesheet" href="/assets/root.css"/>');
  expect(html).not.toMatch(/ on\w+=|style=/);
});

test("what a loader returns comes to its page as it is, and what an action returns too", () => {
  expect(write({ actionData: "the form" })).toContain("<h1>a Date the form</h1>");
  expect(write()).toContain("<h1>a Date nothing sent</h1>");
});

test("its title is what the route says, and says so first when a form comes back", () => {
  expect(write()).toContain("<title>What it knows – Patient Voice</title>");
  const rejectedForm = {
    ok: false as const,
    values: {},
    errors: [{ field: "name", message: "Enter a name" }],
  };
  expect(write({}, { rejectedForm })).toContain("<title>Error: What it knows – Patient Voice</title>");
});

test("layout routes are rendered around the page, the outermost first", () => {
  const layouts = ["outer", "inner"].map((name) => routeOf(name, { default: layout(name) }));
  expect(write({ layouts })).toContain('<section id="outer"><section id="inner"><h1>');
});

test("where there is no page it says why, and of a bug the number under which it is in the log", () => {
  const missing = write({ route: undefined, errorStatus: 404 });
  expect(missing).toContain("<title>Page not found – Patient Voice</title>");
  expect(missing).not.toContain("this number");
  expect(write({ errorStatus: 500 })).toContain("say this number: 123");
});

test("it says what an act before it did, and takes the cookie away; an address has it say nothing", () => {
  const route = routeOf("x", { default: () => h(Page, null, h("h1", null, "Known")) });
  const acted = contextFor();
  redirectWith(acted, "/known", "Your password is changed.");
  const cookieHeader = acted.setCookie[0]?.split(";", 1)[0];
  const asked = () => ({ path: "/known", cookieHeader, setCookie: [] as string[] });

  const page = asked();
  expect(write({ route }, page)).toMatch(/role="alert".*Your password is changed\..*<h1>Known/s);
  expect(page.setCookie).toEqual([expect.stringMatching(/^message=; Max-Age=0;/)]);
  expect(write({ route })).not.toContain("alert");

  const broken = asked();
  expect(write({ route, errorStatus: 500 }, broken)).not.toContain("Your password is changed.");
  expect(broken.setCookie, "it waits until its page can be shown").toEqual([]);
});

test("no word of a reader becomes markup", () => {
  const Page = () => h("p", null, String(useLoaderData()));
  const loaderData = "</p><script>alert(1)</script>";
  expect(write({ route: routeOf("x", { default: Page }), loaderData })).toContain("&lt;script&gt;alert(1)");
});
