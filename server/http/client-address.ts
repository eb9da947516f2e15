import type { IncomingMessage } from "node:http";
import { isIP, isIPv4 } from "node:net";

/**
 * Where a request comes from. X-Forwarded-For is believed only from the one configured proxy, and only its last entry,
 * which that proxy wrote itself (requirements.md H2).
 *
 * @param onUnreadable called when the proxy wrote what is no address: then the proxy itself is counted
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustProxy: string | undefined,
  onUnreadable: () => void = () => undefined,
): string {
  const address = readAddress(peer ?? "") ?? "";
  if (trustProxy === undefined || address !== readAddress(trustProxy)) return address;

  const written =
    String(forwardedFor ?? "")
      .split(",")
      .at(-1)
      ?.trim() ?? "";
  const last = readAddress(written);
  if (!last && written) onUnreadable();
  return last ?? address;
}

/**
 * An address in its one spelling, from each that proxies write (RFC 7239, section 6): with a port, in brackets, in
 * quotation marks, with the zone of a link, an IPv4 address in IPv6's clothes. Undefined for anything else.
 */
export function readAddress(entry: string): string | undefined {
  const unquoted = entry.replace(/^"(.*)"$/, "$1");
  const bare =
    unquoted.match(/^\[([^\]]+)\](?::\d{1,5})?$/)?.[1] ?? unquoted.replace(/^([\d.]+):\d{1,5}$/, "$1");
  const [address = ""] = bare.split("%", 1);
  if (isIPv4(address)) return address;
  if (!isIP(address)) return undefined;

  const spelled = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = spelled.match(/^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/)?.slice(1);
  if (!mapped) return spelled;
  return mapped
    .flatMap((half) => [Number.parseInt(half, 16) >> 8, Number.parseInt(half, 16) & 255])
    .join(".");
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

/** Whoever runs the service: what came through a proxy is not from this machine, wherever the proxy stands. */
export function isFromThisMachine(req: IncomingMessage, ip: string): boolean {
  return isLoopback(ip) && req.headers["x-forwarded-for"] === undefined;
}
