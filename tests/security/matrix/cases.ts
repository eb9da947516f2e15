import type { BuiltRoute } from "../../faults/built-routes.ts";
import { PRINCIPALS, type Principal } from "../world/principals.ts";
import { addressOf, familyOf, type Things } from "../world/things.ts";
import type { Made } from "../world/world.ts";
import { type Row, type Rows, type Word, wordsFor } from "./row.ts";

export type Transport = "GET" | "HEAD" | "POST" | "GET ?_data" | "POST ?_data" | "GET .data";

/** One question of the matrix: this person, this thing, this way, and the word that the truth table has for it. */
export type Case = {
  route: BuiltRoute;
  row: Row;
  thing: string;
  address: string;
  who: Principal;
  transport: Transport;
  expected: Word;
};

const HOW_TO =
  "tests/security/matrix/: add it to the rows of its subject, by hand, from what product.md says";

/** What the truth table lacks, in words for whoever added a route, a form or a kind of address. */
export function gapsIn(rows: Rows, routes: readonly BuiltRoute[], things: Things): string[] {
  const gaps = routes.flatMap((route) => {
    const { path, hasAction } = route;
    const family = things[familyOf(path)];
    if (!family)
      return [`${path}: no things for “${familyOf(path)}”. Add a family to tests/security/world/things.ts`];
    const row = rows[path];
    if (!row)
      return [`${path} has no row. ${HOW_TO}, with a word for each of: ${Object.keys(family).join(", ")}`];
    const names = [...Object.keys(family), ...Object.keys(row.queries ?? {})];
    return [
      ...names
        .filter((thing) => !wordsFor(row.get, thing))
        .map((thing) => `${path} get: ${thing} has no words`),
      ...(row.post ? Object.keys(family) : [])
        .filter((thing) => !wordsFor(row.post ?? {}, thing))
        .map((thing) => `${path} post: ${thing} has no words`),
      ...(hasAction && !row.post ? [`${path} takes a form, and its row has no post. ${HOW_TO}`] : []),
      ...(!hasAction && row.post ? [`${path} takes no form, and its row has a post`] : []),
      ...strangersIn(row, names).map((thing) => `${path}: there is no thing “${thing}”`),
    ];
  });
  const paths = new Set(routes.map(({ path }) => path));
  const gone = Object.keys(rows).filter((path) => !paths.has(path));
  return [...gaps, ...gone.map((path) => `${path} has a row, and there is no such route`)];
}

export function casesOf(rows: Rows, routes: readonly BuiltRoute[], things: Things, made: Made): Case[] {
  return routes.flatMap((route) => {
    const row = rows[route.path];
    if (!row) return [];
    return Object.entries(addressesOf(route, row, things, made)).flatMap(([thing, address]) => {
      const get = wordsFor(row.get, thing);
      const post = row.post && wordsFor(row.post, thing);
      return PRINCIPALS.flatMap((who) => {
        const read = get?.[who] ?? "no";
        // Where no form is taken, a stranger is sent to log in before that is said, as on the page itself.
        const sent = post?.[who] ?? (read === "in" ? "in" : "405");
        if (row.queries?.[thing])
          return [{ route, row, thing, address, who, transport: "GET" as const, expected: read }];
        const ways: [Transport, Word][] = [
          ["GET", read],
          ["HEAD", read],
          ["POST", sent],
          ["GET ?_data", "no"],
          ["POST ?_data", "no"],
          ["GET .data", "no"],
        ];
        const { outdated } = row;
        const turnedDown = outdated && wordsFor(outdated.post, thing);
        return [
          ...ways.map(([transport, expected]) => ({ route, row, thing, address, who, transport, expected })),
          ...(outdated && turnedDown
            ? [
                {
                  route,
                  row: { ...row, form: outdated.form },
                  thing,
                  address,
                  who,
                  transport: "POST" as const,
                  expected: turnedDown[who],
                },
              ]
            : []),
        ];
      });
    });
  });
}

/** The address of every thing that a route is asked about. */
function addressesOf({ path }: BuiltRoute, row: Row, things: Things, made: Made): Record<string, string> {
  const family = Object.entries(things[familyOf(path)] ?? {});
  const queries = Object.entries(row.queries ?? {});
  return Object.fromEntries([
    ...family.map(([thing, parameters]) => [thing, addressOf(path, parameters)]),
    // Of the first thing of the family, where the address has a parameter.
    ...queries.map(([thing, query]) => [thing, `${addressOf(path, family[0]?.[1] ?? {})}?${query(made)}`]),
  ]);
}

function strangersIn(row: Row, known: readonly string[]): string[] {
  const named = [row.get, row.post ?? {}, row.outdated?.post ?? {}].flatMap((cells) =>
    Object.keys(cells).flatMap((key) => key.split(" ")),
  );
  return named.filter((thing) => !known.includes(thing));
}
