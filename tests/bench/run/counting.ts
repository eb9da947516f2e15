import { once } from "node:events";
import type { Session } from "../data/people.ts";
import { fetchPage } from "./fetch.ts";
import type { Running } from "./servers.ts";

const TRIES = 3;

/** How many statements SQLite runs for one answer, with those that say who asks: the least of some tries, since jobs run too. */
export async function countStatements(server: Running, path: string, session: Session): Promise<number> {
  await fetchPage(server, path, session);
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < TRIES; n += 1) {
    const before = await countSoFar(server);
    await fetchPage(server, path, session);
    least = Math.min(least, (await countSoFar(server)) - before);
  }
  return least;
}

async function countSoFar({ child }: Running): Promise<number> {
  const answer = once(child, "message");
  child.send("how many");
  const [count] = await answer;
  return Number(count);
}
