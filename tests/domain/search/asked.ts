import type { Actor } from "#app/domain/policy.ts";
import { type Asked, askedBy, searchForm } from "#app/domain/search/form.ts";
import { search } from "#app/domain/search/queries.server.ts";
import { createActor } from "../../factories.ts";

/** What somebody asks for by the address of the page; whoever is logged in begins with the newest. */
export function asked(q: string, more: Record<string, string> = {}, actor: Actor = MEMBER): Asked {
  return askedBy(actor, searchForm.parse({ q, ...more }));
}

const MEMBER = createActor("member");

/** The kinds and titles of what somebody finds. */
export function titles(actor: Actor, q: string, more: Record<string, string> = {}): string[] {
  const result = search(actor, asked(q, more, actor));
  return [...(result?.names ?? []), ...(result?.found ?? [])].map(
    ({ kind, title }) => `${kind} ${title.map(({ text }) => text).join("")}`,
  );
}
