import { expect, test } from "vitest";
import { network } from "#app/auth/limits.server.ts";

test.each([
  ["an IPv4 address", ["203.0.113.77"], ["203.0.113.78"]],
  [
    "the 56 bits that one customer gets",
    ["2001:db8:1:2ff::1", "2001:db8:1:200::", "2001:db8:1:2ab:1:2:3:4"],
    ["2001:db8:1:300::1"],
  ],
  [
    "what is left out in the middle",
    ["2001:db8::1", "2001:db8:0:ff:1:2:3:4"],
    ["2001:db8:1::1", "2001:db8:0:100::1"],
  ],
  ["this machine", ["::1", "::2"], ["127.0.0.1"]],
])("a limit counts %s", (_, together, apart) => {
  expect(new Set(together.map(network)).size).toBe(1);
  for (const other of apart) expect(together.map(network)).not.toContain(network(other));
});
