import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { createElement as h } from "react";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { VISITOR } from "../../app/domain/policy.ts";
import { usePage } from "../../app/web/page-context.ts";
import { contextFor } from "../routes/context.ts";
import { fakeBuild, Shown } from "./fixture.ts";

// The router warns of each path that matches nothing, which is the point of some tests here.
vi.spyOn(console, "warn").mockReturnValue();

// What the bundle gives to the server opens a database; the document does not need it.
vi.mock("../../app/application.server.ts", () => ({ application: {} }));

const reportError = vi.fn();
const gone = new AbortController();
let build: ServerBuild;

beforeAll(async () => {
  const { default: render, handleError } = await import("../../app/entry.server.tsx");
  build = fakeBuild({
    "/": { default: Shown, loader: () => "</script><script>alert(1)</script>" },
    "/bug": {
      default: Shown,
      loader: () => {
        throw new Error("a bug");
      },
    },
    "/forbidden": {
      default: Shown,
      loader: () => {
        throw new Response(null, { status: 403 });
      },
    },
    "/left": {
      default: Shown,
      loader: () => {
        gone.abort();
        throw new Error("nobody reads this");
      },
    },
  });
  build.entry = { module: { default: render, handleError } };
  Object.assign(build.routes.root?.module ?? {}, { default: Root });
});
beforeEach(() => reportError.mockReset());

test("a document is rendered at once, with the one script of the page and the nonce of its response", async () => {
  const { page: html } = await ask("/");
  expect(html).toMatch(/^<!DOCTYPE html><html/);
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/assets/entry.js" nonce="abc">']);
  expect(html).not.toMatch(/ on\w+=|style=/);
  expect(html).toContain("request 123");
});

test("its headers say what it is, and where the time went", async () => {
  const { headers } = await ask("/");
  expect(headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(headers.get("Server-Timing")).toMatch(/^db;dur=\d+\.\d, render;dur=\d+\.\d$/);
});

test("a bug is reported once", async () => {
  expect((await ask("/bug")).status).toBe(500);
  expect(reportError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: "a bug" }));
});

test.each([
  ["what is not there", "/nowhere", "GET", 404],
  ["what is not allowed", "/forbidden", "GET", 403],
  ["a form for a page that takes none", "/", "POST", 405],
])("nothing is said of %s", async (_name, path, method, status) => {
  expect((await ask(path, { method })).status).toBe(status);
  expect(reportError).not.toHaveBeenCalled();
});

test("nothing is said of a request whose sender left", async () => {
  await ask("/left", { signal: gone.signal });
  expect(reportError).not.toHaveBeenCalled();
});

async function ask(path: string, init?: RequestInit) {
  const context = contextFor(VISITOR, { nonce: "abc", requestId: "123", reportError });
  const request = new Request(`http://localhost:3000${path}`, init);
  const { status, headers } = await createRequestHandler(build, "production")(request, context);
  return { status, headers, page: context.page ?? "" };
}

function Root() {
  const { nonce, scriptSrc, requestId } = usePage();
  const head = h("head", null, h("script", { type: "module", src: scriptSrc, nonce }));
  return h("html", { lang: "en-GB" }, head, h("body", null, `request ${requestId}`, h(Outlet)));
}
