import { describe, expect, test, vi } from "vitest";
import { fakeBuild, ORIGIN, startServer } from "./fixture.ts";

const action = vi.fn(async () => ({}));
const build = fakeBuild({
  "/": { default: () => null, action },
  "/page": { default: () => null, action },
  "/emails/stop": { default: () => null, action },
  "/resource": {
    action: async () => {
      await action();
      return new Response(null, { status: 204 });
    },
  },
});

const FOREIGN: Record<string, Record<string, string | undefined>> = {
  "another site": { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" },
  "another site, old browser": { Origin: "https://evil.example" },
  "a neighbouring host": { Origin: "http://evil.localhost:3000", "Sec-Fetch-Site": "same-site" },
  "the same host, another port": { Origin: "http://localhost:3001" },
  "the same host over https": { Origin: "https://localhost:3000" },
  "null, as from a sandbox": { Origin: "null", "Sec-Fetch-Site": "cross-site" },
  "null, old browser": { Origin: "null" },
  garbage: { Origin: ":::" },
  nothing: { Origin: undefined },
  "an empty origin": { Origin: "" },
  "an address bar": { Origin: undefined, "Sec-Fetch-Site": "none" },
  "our own origin in a foreign frame": { Origin: ORIGIN, "Sec-Fetch-Site": "cross-site" },
  "a foreign origin that claims to be ours": {
    Origin: "https://evil.example",
    "Sec-Fetch-Site": "same-origin",
  },
};

const TARGETS: [path: string, status: number][] = [
  ["/?index", 403],
  ["/page", 403],
  ["/resource", 403],
  ["/page?_data=routes%2Fpage", 404],
  ["/page.data", 404],
];

for (const [name, headers] of Object.entries(FOREIGN)) {
  test.each(TARGETS)(`a POST from ${name} to %s runs no action`, async (path, status) => {
    await using server = await startServer({ build });
    action.mockClear();
    const answer = await server.ask(path, {
      method: "POST",
      headers,
      body: "a=1",
    });
    expect(answer.status).toBe(status);
    expect(action).not.toHaveBeenCalled();
  });
}

test.each([
  ["with Origin alone", { Origin: ORIGIN }],
  ["with both", { Origin: ORIGIN, "Sec-Fetch-Site": "same-origin" }],
  ["with Sec-Fetch-Site alone", { Origin: undefined, "Sec-Fetch-Site": "same-origin" }],
  ["with an empty Origin", { Origin: "", "Sec-Fetch-Site": "same-origin" }],
])("control: our own POST %s runs the action", async (_name, headers) => {
  await using server = await startServer({ build });
  for (const path of ["/?index", "/page", "/resource"]) {
    action.mockClear();
    expect((await server.ask(path, { method: "POST", headers, body: "a=1" })).status).toBeLessThan(300);
    expect(action).toHaveBeenCalledOnce();
  }
});

describe("a mail program stops emails for its reader (RFC 8058)", () => {
  const oneClick = { method: "POST", body: "List-Unsubscribe=One-Click" };
  const NO_BROWSER = { Origin: undefined, "Sec-Fetch-Site": undefined };

  test("without a session and without an origin: the token in the address is all that it has", async () => {
    await using server = await startServer({ build });
    action.mockClear();
    const answer = await server.ask("/emails/stop?token=x", { ...oneClick, headers: NO_BROWSER });
    expect(answer.status).toBe(200);
    expect(action).toHaveBeenCalledOnce();
  });

  test.each([
    ["without a token", "/emails/stop", NO_BROWSER],
    ["anywhere else", "/page?token=x", NO_BROWSER],
    ["with a cookie", "/emails/stop?token=x", { ...NO_BROWSER, Cookie: "a=b" }],
    ["from another site's page", "/emails/stop?token=x", { Origin: "https://evil.example" }],
    ["from a browser", "/emails/stop?token=x", { ...NO_BROWSER, "Sec-Fetch-Site": "cross-site" }],
  ])("but not %s", async (_, path, headers) => {
    await using server = await startServer({ build });
    action.mockClear();
    expect((await server.ask(path, { ...oneClick, headers })).status).toBe(403);
    expect(action).not.toHaveBeenCalled();
  });
});
