import { expect, test } from "vitest";
import { clientAddress, isLoopback, networkOf } from "../../server/http/client-address.ts";
import { fakeApplication, startServer } from "./fixture.ts";

test.each([
  ["the peer", "192.0.2.1", undefined, undefined, "192.0.2.1"],
  ["the peer, whatever it claims", "192.0.2.1", "1.1.1.1", undefined, "192.0.2.1"],
  ["the peer, when another is the proxy", "192.0.2.1", "1.1.1.1", "192.0.2.9", "192.0.2.1"],
  ["what the proxy saw", "192.0.2.9", "1.1.1.1", "192.0.2.9", "1.1.1.1"],
  [
    "what the proxy saw, not what its client claimed",
    "192.0.2.9",
    "6.6.6.6, 1.1.1.1",
    "192.0.2.9",
    "1.1.1.1",
  ],
  ["the proxy, when it says nonsense", "192.0.2.9", "unknown", "192.0.2.9", "192.0.2.9"],
  ["an IPv4 address in IPv6 clothes", "::ffff:192.0.2.1", undefined, undefined, "192.0.2.1"],
  ["an IPv4 address in IPv6 clothes, in hexadecimal", "::ffff:c000:201", undefined, undefined, "192.0.2.1"],
  ["one of a link", "fe80::1%eth0", undefined, undefined, "fe80::1"],
  ["a proxy that is written otherwise", "2001:db8::9", "1.1.1.1", "2001:DB8:0::0:9", "1.1.1.1"],
])("a request comes from %s", (_name, peer, forwarded, proxy, expected) => {
  expect(clientAddress(peer, forwarded, proxy)).toBe(expected);
});

test.each([
  ["1.1.1.1:51234", "1.1.1.1"],
  ['"1.1.1.1:51234"', "1.1.1.1"],
  ["[2001:db8::1]", "2001:db8::1"],
  ["[2001:db8::1]:443", "2001:db8::1"],
  ['"[2001:DB8:0:0::1]:443"', "2001:db8::1"],
  ["2001:0db8:0000:0000:0000:0000:0000:0001", "2001:db8::1"],
])("a proxy that writes %s means %s", (written, meant) => {
  expect(clientAddress("192.0.2.9", written, "192.0.2.9")).toBe(meant);
});

test.each([
  ["nonsense", "unknown", 1],
  ["an address that is none", "1.1.1.1.1", 1],
  ["half a bracket", "[2001:db8::1", 1],
  ["nothing, as for its own checks", undefined, 0],
  ["an address", "1.1.1.1", 0],
])("a proxy that writes %s is warned of as often as that", (_, written, times) => {
  let warned = 0;
  clientAddress("192.0.2.9", written, "192.0.2.9", () => {
    warned += 1;
  });
  expect(warned).toBe(times);
});

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["", "unknown"],
])("of %s the log keeps %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("only this machine is this machine", () => {
  expect(["127.0.0.1", "127.9.9.9", "::1"].map(isLoopback)).toEqual([true, true, true]);
  expect(["128.0.0.1", "127.evil", "::2", ""].map(isLoopback)).toEqual([false, false, false, false]);
});

test("limits are counted against the real address", async () => {
  const seen: string[] = [];
  const lookUp = (request: { ip: string }) => {
    seen.push(request.ip);
    return fakeApplication().lookUp({ ...request } as never);
  };
  await using server = await startServer({ application: { lookUp } });
  await server.ask("/", { headers: { "X-Forwarded-For": "6.6.6.6" } });
  expect(seen).toEqual(["127.0.0.1"]);
});
