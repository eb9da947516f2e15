import type { Data } from "../data/made.ts";
import { fetchPage } from "../run/fetch.ts";
import type { Running } from "../run/servers.ts";
import { pagesOf } from "./targets.ts";

/** Whether the bare server sends the pages of the product byte for byte: only then is the ratio one of like to like. */
export async function compareAnswers(portal: Running, bare: Running, data: Data): Promise<void> {
  const different: string[] = [];
  for (const { name, path, reader } of pagesOf(data)) {
    const [full, least] = await Promise.all(
      [portal, bare].map((server) => fetchPage(server, path, data.readers[reader])),
    );
    if (withoutNonce(full?.body) !== withoutNonce(least?.body)) different.push(name);
  }
  const same = "Bare sends the same HTML as the product, byte for byte but for the nonce.";
  console.log(
    different.length === 0 ? same : `Bare sends other HTML than the product: ${different.join(", ")}.`,
  );
}

function withoutNonce(body: Buffer | undefined): string {
  return (body?.toString("utf8") ?? "").replace(/nonce="[^"]*"/g, "");
}
