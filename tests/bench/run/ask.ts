import http from "node:http";

/** One request to a server on this machine. */
export type Request = {
  path: string;
  method?: "GET" | "POST" | undefined;
  headers?: Record<string, string> | undefined;
  body?: string | undefined;
  agent: http.Agent;
};

/** @returns the status once all of the answer has come; 0 where there was none within ten seconds */
export function ask(port: number, { path, method = "GET", headers, body, agent }: Request): Promise<number> {
  return new Promise((resolve) => {
    const request = http.request(
      { host: "127.0.0.1", port, path, method, agent, headers: { Host: `localhost:${port}`, ...headers } },
      (response) => {
        response.resume().once("end", () => resolve(response.statusCode ?? 0));
        response.once("error", () => resolve(0));
      },
    );
    request.setTimeout(10_000, () => request.destroy());
    request.once("error", () => resolve(0));
    request.end(body);
  });
}
