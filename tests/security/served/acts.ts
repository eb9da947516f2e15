import type { BuiltRoute } from "../../faults/built-routes.ts";
import type { Fields } from "../../faults/http-client.ts";
import { type Word, wordsFor } from "../matrix/row.ts";
import { ROWS } from "../matrix/rows.ts";
import { PRINCIPALS, type Principal } from "../world/principals.ts";
import { addressOf, familyOf } from "../world/things.ts";
import type { World } from "../world/world.ts";

/** A form that does something: whose, where, and with what in it. */
export type Act = { route: BuiltRoute; address: string; who: Principal; fields: Fields; does: Word };

/**
 * One act for every action of the build, by somebody who may, on a thing that takes it: read from the truth table, so
 * that a new action is tried as soon as it has its row.
 */
export function actsOf({ things, portal }: World, routes: readonly BuiltRoute[]): Act[] {
  return routes
    .filter(({ hasAction }) => hasAction)
    .map((route) => {
      const { post, form } = ROWS[route.path] ?? { get: {} };
      if (!post)
        throw new Error(`${route.path} takes a form: its row in tests/security/matrix/ needs a post`);
      const all = Object.entries(things[familyOf(route.path)] ?? {}).flatMap(([thing, parameters]) =>
        PRINCIPALS.map((who) => ({ thing, parameters, who, does: wordsFor(post, thing)?.[who] ?? "no" })),
      );
      const order: Word[] = ["do", "204", "made", "ok", "to", "400"];
      const [best] = all
        .filter(({ does }) => order.includes(does))
        .toSorted((a, b) => order.indexOf(a.does) - order.indexOf(b.does));
      if (!best) throw new Error(`${route.path}: nobody may do it`);
      const { thing, parameters, who, does } = best;
      const address = addressOf(route.path, parameters);
      return { route, address, who, does, fields: form?.(portal.cast, thing, who) ?? {} };
    });
}
