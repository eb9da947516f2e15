import type { OutgoingHttpHeaders } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtRoutes } from "../../faults/built-routes.ts";
import { encoded } from "../../faults/http-client.ts";
import { shows } from "../table/shown.ts";
import { startWorld, type World } from "../world/world.ts";
import { type Act, actsOf } from "./acts.ts";

let world: World;
let acts: Act[];

beforeAll(async () => {
  world = await startWorld();
  acts = actsOf(world, builtRoutes(world.portal));
});

afterAll(() => world.stop());

/** What a browser says of the page that a form was sent from, when that page is not ours. */
function senders(origin: string): Record<string, OutgoingHttpHeaders> {
  return {
    "another site": { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" },
    "a sandbox": { Origin: "null", "Sec-Fetch-Site": "cross-site" },
    garbage: { Origin: ":::", "Sec-Fetch-Site": undefined },
    nowhere: { Origin: undefined, "Sec-Fetch-Site": undefined },
    "a neighbour": { Origin: origin.replace("//", "//other."), "Sec-Fetch-Site": "same-site" },
  };
}

const TRANSPORTS: Record<string, (address: string, id: string) => string> = {
  document: (address) => address,
  "?_data": (address, id) => `${address}?_data=${encodeURIComponent(id)}`,
  "?_routes": (address, id) => `${address}?_routes=${encodeURIComponent(id)}`,
  ".data": (address) => `${address === "/" ? "/_root" : address}.data`,
};

test("no form of another site does anything, however it is sent", async ({ task }) => {
  const wrong: string[] = [];
  let sent = 0;
  for (const { route, address, who, fields } of acts) {
    const { body, type } = await encoded(fields);
    for (const [from, headers] of Object.entries(senders(world.portal.origin))) {
      for (const [transport, pathOf] of Object.entries(TRANSPORTS)) {
        const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
        const answer = await world.people[who].copy().ask(pathOf(address, route.id), {
          method: "POST",
          headers: { "Content-Type": type, ...given },
          body,
        });
        sent += 1;
        const expected = transport === "document" ? 403 : 404;
        if (answer.status !== expected)
          wrong.push(`${route.path} from ${from} by ${transport}: ${answer.status}`);
        if (world.rewind.hasMoved() && Object.keys(world.rewind.changes()).length > 0) {
          wrong.push(`${route.path} from ${from} by ${transport} wrote something`);
          world.rewind.back();
        }
      }
    }
  }
  shows(task, ["F1", "F6"], {
    cases: sent,
    bar: "403 or 404, nothing written",
    result: `${wrong.length} others`,
  });
  expect(wrong).toEqual([]);
  expect(sent).toBe(acts.length * 20);
});

test("control: the same forms do what they say when they are ours", async () => {
  const idle: string[] = [];
  for (const { route, address, who, fields, does } of acts) {
    await world.people[who].copy().post(address, fields);
    const wrote = Object.keys(world.rewind.changes()).length > 0;
    world.rewind.back();
    if (wrote !== ["do", "204", "made"].includes(does)) idle.push(route.path);
  }
  expect(idle).toEqual([]);
  expect(acts.filter(({ does }) => does === "do").length).toBeGreaterThan(20);
});
