import type { Answer } from "../../faults/http-client.ts";
import { CANARY } from "../world/canary.ts";
import type { Principal } from "../world/principals.ts";
import type { Things } from "../world/things.ts";
import type { Word } from "./row.ts";
import { mayBeShown } from "./shown-to.ts";

/** The word for what was answered. */
export function wordOf({ status, location }: Answer, hasWritten: boolean): Word | string {
  if (status === 302 && /^\/log-in(\?|$)/.test(location)) return "in";
  if (status === 302) return "to";
  if (status === 303) return hasWritten ? "do" : "to";
  if (status === 200 && hasWritten) return "made";
  const words: Record<number, Word> = {
    200: "ok",
    204: "204",
    400: "400",
    401: "401",
    403: "403",
    404: "no",
    405: "405",
    409: "409",
  };
  return words[status] ?? String(status);
}

type Asked = { who: Principal; address: string };

/** The canaries of an answer that this principal may not be shown; a reference or the id of a draft is one too. */
export function leaksIn(
  { body, headers }: Pick<Answer, "body" | "headers">,
  { who, address }: Asked,
  things: Things,
) {
  const said = `${JSON.stringify(headers)}\n${unmarked(body)}`;
  const names = [...namesOf(things)].filter(([id]) => said.includes(id) && !address.includes(id));
  const shown = [...(said.match(CANARY) ?? []), ...names.map(([, canary]) => canary)];
  return [...new Set(shown)].filter((canary) => !mayBeShown(canary, who, address));
}

/** A page without what it marks in the words, which would stand in the middle of a canary. */
export function unmarked(body: string): string {
  return body.replaceAll(/<\/?mark[^>]*>/g, "");
}

/** References and ids of drafts, each with the canary that it stands for. */
function namesOf(things: Things): Map<string, string> {
  const named = (family: string, parameter: string, table: string) =>
    Object.entries(things[family] ?? {})
      .filter(([thing]) => !["missing", "malformed", "sent", "sentOnline", "wrongGroup"].includes(thing))
      .map(([thing, parameters]): [string, string] => [
        parameters[parameter] ?? "",
        `CNRY-${table}-${thing}-${parameter}-any`,
      ]);
  return new Map([
    ...named(":reference", "reference", "feedback"),
    ...named(":slug :reference", "reference", "feedback"),
    ...named(":draft", "draft", "feedback_drafts"),
  ]);
}

/** What is different in each answer, whatever it is about. The length is the body's, which is compared. */
const NEW_EACH_TIME = ["content-length", "date", "x-request-id", "server-timing", "keep-alive", "connection"];

/** An answer without what is new in each: two that tell the same are then the same, byte for byte. */
export function normalised({ status, headers, body }: Answer): string {
  const nonce = String(headers["content-security-policy"]).match(/'nonce-([^']+)'/)?.[1] ?? "";
  const id = String(headers["x-request-id"] ?? "");
  const kept = Object.entries(headers).filter(([name]) => !NEW_EACH_TIME.includes(name));
  let said = `${status}\n${kept.map(([name, value]) => `${name}: ${value}`).join("\n")}\n\n${body}`;
  // The minutes that the session has left.
  said = said.replace(/\bapp-idle--\d+/, "app-idle");
  for (const word of [nonce, id]) if (word) said = said.replaceAll(word, "…");
  return said;
}
