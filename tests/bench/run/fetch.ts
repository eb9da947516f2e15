import { once } from "node:events";
import http from "node:http";
import type { Session } from "../data/people.ts";
import type { Running } from "./servers.ts";

export type Fetched = { status: number; body: Buffer };

/** One answer with its bytes as they come, still compressed if they are. */
export async function fetchPage(
  { port }: Pick<Running, "port">,
  path: string,
  reader?: Session,
  encoding = "identity",
): Promise<Fetched> {
  const headers = {
    Host: `localhost:${port}`,
    "Accept-Encoding": encoding,
    ...(reader && { Cookie: reader.cookie }),
  };
  const request = http.get({ host: "127.0.0.1", port, path, headers });
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode ?? 0, body: Buffer.concat(chunks) };
}
