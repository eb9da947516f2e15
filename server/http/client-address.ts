import type { IncomingMessage } from "node:http";
import { isIP, isIPv4 } from "node:net";

/**
 * Where a request comes from. X-Forwarded-For is believed only from the one configured proxy, and only its last entry,
 * which that proxy wrote itself (requirements.md H2).
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustProxy: string | undefined,
): string {
  const address = plain(peer ?? "");
  if (trustProxy === undefined || address !== plain(trustProxy)) return address;

  const last = plain(
    String(forwardedFor ?? "")
      .split(",")
      .at(-1)
      ?.trim() ?? "",
  );
  return isIP(last) ? last : address;
}

export function isLoopback(address: string): boolean {
  return address === "::1" || (isIPv4(address) && address.startsWith("127."));
}

/** The network of an address, /24 or /64: what a log may keep (requirements.md 7.3). */
export function networkOf(address: string): string {
  if (isIPv4(address)) return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  if (!isIP(address)) return "unknown";

  const [head = "", tail] = new URL(`http://[${address.split("%", 1)[0]}]`).hostname.slice(1, -1).split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const groups = [...left, ...Array(8 - left.length - right.length).fill("0"), ...right];
  return `${groups.slice(0, 4).join(":")}::/64`;
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

/** Whoever runs the service: what came through a proxy is not from this machine, wherever the proxy stands. */
export function isFromThisMachine(req: IncomingMessage, ip: string): boolean {
  return isLoopback(ip) && req.headers["x-forwarded-for"] === undefined;
}
