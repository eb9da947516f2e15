import type { Answer } from "../../faults/http-client.ts";

const YEAR_IN_SECONDS = 31_536_000;

/** Directives of the policy that every answer must have, word for word (requirements.md G2). */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
];

const ALWAYS: Record<string, string> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/** What no answer may say: whose server it is, who else may read it, a policy that only reports. */
const NEVER = [
  "x-powered-by",
  "server",
  "access-control-allow-origin",
  "content-security-policy-report-only",
];

type Said = Pick<Answer, "headers" | "body">;

/** A file that somebody brought is no page of ours: it is saved, and whatever is in it runs nowhere (F5). */
const OF_FILES = ["sandbox", "default-src 'none'", "frame-ancestors 'none'"];

/** What an answer lacks of requirements.md G1 to G7, what its cookies lack of B4, and what a file lacks of F5. */
export function headerFaultsIn({ headers, body }: Said): string[] {
  const policy = String(headers["content-security-policy"] ?? "").split("; ");
  const age = Number(
    String(headers["strict-transport-security"]).match(/max-age=(\d+); includeSubDomains/)?.[1],
  );
  const faults: (string | false)[] = [
    ...Object.entries(ALWAYS).map(
      ([name, value]) => headers[name] !== value && `${name} is ${headers[name]}`,
    ),
    ...NEVER.map((name) => headers[name] !== undefined && `says ${name}`),
    !(age >= YEAR_IN_SECONDS) && "no year of HSTS",
    ...(isFile(headers) ? OF_FILES : POLICY).map(
      (directive) => !policy.includes(directive) && `no ${directive}`,
    ),
    !String(headers["permissions-policy"]).includes("camera=()") && "no permissions policy",
    ...(headers["set-cookie"] ?? []).flatMap((line) => cookieFaults(line)),
  ];
  return [
    ...faults.filter((fault) => fault !== false),
    ...(isFile(headers) ? faultsOfFile(headers) : faultsOfText({ headers, body })),
  ];
}

/** Neither text nor data of ours: what people bring is kept as PDF, Word file or picture. */
function isFile(headers: Said["headers"]): boolean {
  return /^(application\/(?!json)|image\/)/.test(String(headers["content-type"]));
}

function faultsOfFile(headers: Said["headers"]): string[] {
  const isSaved = /^attachment; filename="/.test(String(headers["content-disposition"]));
  return isSaved ? [] : ["a file that the browser would show"];
}

function faultsOfText({ headers, body }: Said): string[] {
  const policy = String(headers["content-security-policy"] ?? "");
  const nonce = policy.match(/script-src 'nonce-([A-Za-z0-9+/_=-]+)' 'strict-dynamic'/)?.[1] ?? "";
  const type = String(headers["content-type"] ?? "");
  const scripts = [...body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const faults: (string | false)[] = [
    policy.includes("unsafe") && "an unsafe policy",
    !policy.includes("script-src 'none'") &&
      Buffer.from(nonce, "base64").length < 16 &&
      "a nonce below 128 bits",
    scripts.some((tag) => !tag.includes(`nonce="${nonce}"`)) && "a script without the nonce",
    body !== "" && !/charset=utf-8/i.test(type) && `a body of type ${type}`,
  ];
  return faults.filter((fault) => fault !== false);
}

/** @param isHttps behind TLS a cookie must be bound to its host, too */
export function cookieFaults(line: string, isHttps = false): string[] {
  const [pair = "", ...attributes] = line.split("; ");
  const has = (attribute: string) => attributes.some((one) => one.toLowerCase() === attribute);
  const faults = [
    !has("httponly") && "is open to scripts",
    !has("samesite=lax") && "is not SameSite=Lax",
    !has("path=/") && "is not for Path=/",
    attributes.some((one) => /^domain=/i.test(one)) && "has a Domain",
    isHttps && !has("secure") && "is not Secure",
    isHttps && !pair.startsWith("__Host-") && "has no __Host-",
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `cookie ${pair.split("=")[0]} ${fault}`);
}
