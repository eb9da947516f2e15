import http from "node:http";
import { renderToString } from "react-dom/server";
import { getActor } from "#app/domain/people/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import Document from "#app/root.tsx";
import { rootData } from "#app/root-data.server.ts";
import { PageProvider } from "#app/web/page-context.ts";
import { sqlite } from "#db/client.server.ts";
import type { Data } from "../data/made.ts";
import { type BarePage, PAGES } from "./pages.ts";

/**
 * The least that a server must do for these pages: node:http, the same prepared statements, renderToString of the same
 * components. No guard, no headers, no session, no limits, no log: who is asking is known from the start by the cookie.
 */
const { PORT, READERS = "{}", STYLESHEET = "", SCRIPT = "" } = process.env;
const readers: Data["readers"] = JSON.parse(READERS);
const contexts = new Map(
  Object.entries(readers).map(([name, { cookie, memberId }]) => [cookie, contextOf(memberId, name)]),
);
const known = { nonce: "bare", requestId: "bare", scriptSrc: SCRIPT, stylesheets: [STYLESHEET] };

const server = http.createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const page = PAGES.find(({ path }) => path.test(url.pathname));
  const context = contexts.get(request.headers.cookie ?? "");
  const html = page && context ? await render(page, url, context) : "";
  const body = `<!DOCTYPE html>${html}`;
  response.writeHead(html ? 200 : 404, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body, "utf8");
});
server.listen(Number(PORT), "127.0.0.1");

function contextOf(memberId: string, nameToShow: string) {
  const actor = getActor(memberId);
  const member = { id: actor.id, nameToShow };
  return { actor, member, session: sessionOf(memberId), rejectedForm: undefined };
}

/** Its page says when the session ends, as the product's does. */
function sessionOf(memberId: string) {
  const endsAt = sqlite()
    .prepare("select expires_at from sessions where member_id = ?")
    .pluck()
    .get(memberId);
  return { expiresAt: new Date(Number(endsAt)), lacksSecondStep: false };
}

async function render(
  { path, loader, meta, default: Component }: BarePage,
  url: URL,
  context: ReturnType<typeof contextOf>,
): Promise<string> {
  const params = path.exec(url.pathname)?.groups ?? {};
  const args = {
    request: { url: url.href },
    context,
    params,
  } as unknown as RouteRequest;
  const root = rootData(args.context);
  const loaderData = await loader(args);
  const [head] = meta({ data: loaderData, matches: [{ id: "root", data: root }] });
  const { pathname, search } = url;
  const page = {
    ...known,
    title: head?.title ?? "",
    description: head?.description ?? null,
    foot: head?.foot ?? null,
    pathname,
    search,
    root,
    loaderData,
    actionData: undefined,
    errorStatus: undefined,
    message: null,
  };
  return renderToString(
    <PageProvider value={page}>
      <Document>
        <Component />
      </Document>
    </PageProvider>,
  );
}
