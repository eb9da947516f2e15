import http from "node:http";
import { nextCode } from "../authenticator-app.ts";
import { type Form, postForms } from "./html.ts";

/** What the server said. */
export type Answer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** Where a redirect leads, or an empty string. */
  location: string;
};

export type Asked = {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  /** Written as it is, without any header of its own. */
  body?: string | Buffer;
};

/** A value of a field, several values of fields with the same name, or a file that was chosen. */
export type Fields = Record<string, string | readonly string[] | File>;

/** Nothing here waits for ever: a server that does not answer in this time is counted as one that does not answer. */
const PATIENCE_MS = 30_000;

/**
 * Asks over a socket, and gives back whatever comes; fetch would add headers of its own and follow redirects.
 *
 * A server may close an idle connection at the moment at which the next request leaves on it (RFC 9112 section 9.5;
 * five seconds of idling are enough on a busy machine). So, as in browsers, a request is sent a second time only when
 * its connection had been used before and not one byte came back, and then on a connection of its own. A server that
 * drops what it was asked drops that one too.
 *
 * @throws Error when the connection ends without an answer
 */
export async function ask(
  origin: string,
  path: string,
  asked: Asked = {},
  agent?: http.Agent,
): Promise<Answer> {
  try {
    return await askOnce(origin, path, asked, agent);
  } catch (error) {
    if (!(error instanceof StaleConnection)) throw error;
    // Without a server to connect to, what broke first is what happened: the request may have been served.
    return askOnce(origin, path, asked, false).catch(({ code }: NodeJS.ErrnoException) => {
      throw code === "ECONNREFUSED" ? error.cause : new Error(`${path} was dropped twice: ${code}`);
    });
  }
}

class StaleConnection extends Error {}

function askOnce(
  origin: string,
  path: string,
  { method = "GET", headers = {}, body }: Asked,
  agent?: http.Agent | false,
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers, agent, timeout: PATIENCE_MS });
    let isAnswered = false;
    let readBefore = 0;
    request.once("socket", (socket) => {
      readBefore = socket.bytesRead;
    });
    request.once("response", (response) => {
      isAnswered = true;
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString("utf8"),
          location: response.headers.location ?? "",
        }),
      );
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      // Once an answer has come, a server that cuts what is left of a body has not failed.
      if (isAnswered) return;
      const isSilent = request.reusedSocket && request.socket?.bytesRead === readBefore;
      const isReset = error.code === "ECONNRESET" || error.code === "EPIPE";
      reject(isSilent && isReset ? new StaleConnection(error.message, { cause: error }) : error);
    });
    request.once("timeout", () => request.destroy(new Error(`${method} ${path} was not answered`)));
    request.end(body);
  });
}

/** Someone with a browser: keeps cookies, sends the headers that a browser sends, fills in the forms of pages. */
export class Person {
  private readonly origin: string;
  private readonly cookies = new Map<string, string>();
  private readonly agent: http.Agent;

  constructor(origin: string, agent = new http.Agent({ keepAlive: true, maxSockets: 20 })) {
    this.origin = origin;
    this.agent = agent;
  }

  static async logIn(
    origin: string,
    who: { email: string; password: string; appKey?: string } | undefined,
  ): Promise<Person> {
    if (!who) throw new Error("Nobody of that name is in the cast");
    const person = new Person(origin);
    const first = await person.fillIn("/log-in", { email: who.email, password: who.password });
    const answer = who.appKey
      ? await person.fillIn(first.location, { code: await nextCode(who.appKey) })
      : first;
    if (answer.status !== 303) throw new Error(`${who.email} could not log in: ${answer.status}`);
    return person;
  }

  /** Someone who has a session already. */
  static withCookie(origin: string, name: string, value: string): Person {
    const person = new Person(origin);
    person.cookies.set(name, value);
    return person;
  }

  /** The same person in another window: what happens to its cookies does not reach this one. */
  copy(): Person {
    const other = new Person(this.origin, this.agent);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  get(path: string): Promise<Answer> {
    return this.ask(path, { headers: { "Sec-Fetch-Site": "same-origin" } });
  }

  /** @throws Error when there is no page */
  async page(path: string): Promise<string> {
    const { status, body, location } = await this.get(path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${location}`);
    return body;
  }

  /** Sends a form as browsers do: CRLF in values, and where it comes from. */
  async post(path: string, fields: Fields | readonly (readonly [string, string])[] = {}): Promise<Answer> {
    const { body, type } = await encoded(fields);
    return this.postBody(path, body, { "Content-Type": type });
  }

  /** Sends any bytes as the body of a form. */
  postBody(path: string, body: string | Buffer, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
    return this.ask(path, {
      method: "POST",
      body,
      headers: {
        Origin: this.origin,
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": Buffer.byteLength(body),
        ...headers,
      },
    });
  }

  /**
   * Opens a page, fills in its form and sends it, with everything that the page put in it already.
   *
   * @param isWanted which form, when the page has several beside the one that logs out
   */
  async fillIn(
    path: string,
    fields: Fields,
    isWanted: (form: Form) => boolean = ({ action }) => action !== "/log-out",
  ): Promise<Answer> {
    const form = postForms(await this.page(path)).find(isWanted);
    if (!form) throw new Error(`${path} has no such form`);
    const kept = form.fields.filter(([name]) => !(name in fields));
    const typed = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one as string] as const),
    );
    return this.post(form.action || path, [...kept, ...typed]);
  }

  async ask(path: string, asked: Asked): Promise<Answer> {
    const headers: http.OutgoingHttpHeaders = { ...asked.headers };
    if (this.cookies.size > 0) headers.Cookie = this.cookieHeader();
    const answer = await ask(this.origin, path, { ...asked, headers }, this.agent);
    for (const line of answer.headers["set-cookie"] ?? []) this.keep(line);
    return answer;
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  private keep(line: string): void {
    const [pair = "", ...attributes] = line.split(/; */);
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** A form as a browser encodes it: with parts when a file is in it, else in one line. */
export async function encoded(
  fields: Fields | readonly (readonly [string, string])[],
): Promise<{ body: Buffer; type: string }> {
  const given = (Array.isArray(fields) ? fields : Object.entries(fields)) as [
    string,
    string | string[] | File,
  ][];
  const pairs = given.flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const));
  const form = pairs.some(([, value]) => value instanceof File) ? new FormData() : new URLSearchParams();
  for (const [name, value] of pairs)
    (form as FormData).append(name, typeof value === "string" ? withCrlf(value) : value);
  const sent = new Response(form);
  return { body: Buffer.from(await sent.arrayBuffer()), type: sent.headers.get("Content-Type") ?? "" };
}

/** What a browser sends for a value: each line end as CRLF (HTML, form data set), no lone surrogates. */
function withCrlf(value: string): string {
  return value.replace(/\r\n?|\n/g, "\r\n").toWellFormed();
}
