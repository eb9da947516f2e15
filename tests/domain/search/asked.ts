import type { Actor } from "#app/domain/policy.ts";
import { type Asked, searchForm } from "#app/domain/search/form.ts";
import { search } from "#app/domain/search/queries.server.ts";

/** What a person would ask for by the address of the page, with ids in place of a group's address. */
export function asked(q: string, more: Record<string, string> = {}): Asked {
  const { q: typed, order, group, organisation, ...rest } = searchForm.parse({ q, ...more });
  return { typed, order: order ?? "newest", groupId: group, organisationId: organisation, ...rest };
}

/** The kinds and titles of what somebody finds. */
export function titles(actor: Actor, q: string, more: Record<string, string> = {}): string[] {
  const result = search(actor, asked(q, more));
  return [...(result?.names ?? []), ...(result?.found ?? [])].map(({ kind, title }) => `${kind} ${title}`);
}
