import { parse } from "csv-parse/sync";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserOptions, obtainBrowser } from "../../../scripts/browser.ts";
import type { Email } from "../../e2e/mail-server.ts";
import { tellNow } from "../../e2e/time-passed.ts";
import { builtRoutes } from "../../faults/built-routes.ts";
import { scriptPayloads } from "../../faults/hostile-strings.ts";
import { attribute, elementsOf } from "../../faults/html.ts";
import type { Answer, Person } from "../../faults/http-client.ts";
import { casesOf } from "../matrix/cases.ts";
import { ROWS } from "../matrix/rows.ts";
import { shows } from "../table/shown.ts";
import { plantPayloads } from "../world/payloads.ts";
import type { Principal } from "../world/principals.ts";
import { startWorld, type World } from "../world/world.ts";
import { actsOf } from "./acts.ts";

const PAYLOADS = scriptPayloads();
const ROUNDS = 3;
const LEAST_RENDERS = 3000;
const LEAST_OPENED = 300;
const SHOWN = 20;

let world: World;
let browser: Browser;

beforeAll(async () => {
  obtainBrowser();
  browser = await chromium.launch(browserOptions());
  world = await startWorld({ LOG_LEVEL: "warn" });
});

afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

/** A payload somewhere in a text, and the number of the cell that it stood in. */
const PLANTED = /__pwned|evil\.example|javascript:/;

test("a form that comes back, and the page that shows what would be sent, run nothing of what was typed", async ({
  task,
}) => {
  const odd: string[] = [];
  let renders = 0;
  for (const { route, address, who, fields } of actsOf(world, builtRoutes(world.portal))) {
    for (const payload of PAYLOADS.filter((_, index) => index % 30 === 0)) {
      const typed = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? payload : value]),
      );
      const answer = await world.people[who].copy().post(address, typed);
      if (world.rewind.hasMoved()) world.rewind.back();
      odd.push(...oddThingsIn(answer).map((thing) => `${route.path}: ${thing}`));
      renders += countIn(answer.body);
    }
  }
  console.log(`Scripts in forms: ${renders} shown again, ${odd.length} odd things`);
  shows(task, ["E1", "E3"], { cases: renders, bar: "0 run, forms", result: `${odd.length} run` });
  expect(odd.slice(0, SHOWN)).toEqual([]);
  expect(renders).toBeGreaterThan(300);
});

test("script in every field, seen by everyone on every page, list, email and download, runs nowhere", async ({
  task,
}) => {
  const routes = builtRoutes(world.portal);
  const pages = casesOf(ROWS, routes, world.things, world.portal.cast).filter(
    ({ transport, expected }) => transport === "GET" && (expected === "ok" || expected === "made"),
  );
  const odd: string[] = [];
  const columns = new Set<string>();
  let renders = 0;
  let opened = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const planted = plantPayloads(world.portal.databasePath, PAYLOADS, round * 100);
    for (const column of planted.columns) columns.add(column);
    const chosen: { path: string; who: Principal }[] = [];
    for (const { who, address } of pages) {
      const answer = await world.people[who].copy().get(address);
      odd.push(...oddThingsIn(answer).map((thing) => `${address} as ${who}: ${thing}`));
      const shown = countIn(answer.body);
      renders += shown;
      // A browser opens a part of them, others in each round: it is the judge of what the other check may miss.
      if (shown > 0 && isPage(answer)) chosen.push({ path: address, who });
    }
    const some = chosen.filter((_, index) => index % ROUNDS === round % ROUNDS).slice(0, 200);
    odd.push(...(await openAll(some)));
    opened += some.length;
  }
  const emails = await emailsAboutIt(routes);
  console.log(
    `Scripts in ${columns.size} columns: ${pages.length} pages × ${ROUNDS} rounds, ${renders} renders, ${opened} pages opened by a browser, ${emails.count} emails, ${odd.length + emails.odd.length} odd things`,
  );
  shows(task, ["E1", "E3", "D5", "D11"], {
    cases: renders,
    bar: "≥ 3,000 renders, 0 run",
    result: `${odd.length + emails.odd.length} run, ${opened} in a browser`,
  });
  expect([...odd, ...emails.odd].slice(0, SHOWN)).toEqual([]);
  expect(renders).toBeGreaterThanOrEqual(LEAST_RENDERS);
  expect(opened).toBeGreaterThanOrEqual(LEAST_OPENED);
  expect(emails.count).toBeGreaterThan(10);
}, 1_200_000);

test("control: a page that lets a payload through is seen by both, and a formula in a download too", async () => {
  const headers = { "content-type": "text/html; charset=utf-8" };
  const missed = PAYLOADS.filter(
    (payload) =>
      /^("?'?>?|-->|<\/title>)<(script|img|iframe|body|base|embed)/.test(payload) &&
      oddThingsIn({ status: 200, headers, location: "", body: `<p>${payload}</p>` }).length === 0,
  );
  expect(missed).toEqual([]);
  const csv = { status: 200, headers: { "content-type": "text/csv" }, location: "", body: "a,b\n=1+1,c\n" };
  expect(oddThingsIn(csv)).toHaveLength(1);

  const page = await browser.newPage();
  const happened = happeningsOn(page);
  await page.route("**/about", (route) =>
    route.fulfill({ contentType: "text/html", body: `<p>${PAYLOADS[1]}</p>` }),
  );
  await page.goto(`${world.portal.origin}/about`);
  expect(await happened()).not.toEqual([]);
  await page.close();
});

test("control: an email to others too, of one part, or whose page has a tag or an attribute that is not ours is seen", () => {
  const email = (html: string, { type = "multipart/alternative; boundary=x", more = "" } = {}): Email => ({
    to: "b@example.org",
    subject: "About text/html",
    text: "",
    html,
    raw: `From: a@example.org\r\nTo: b@example.org\r\n${more}Subject: About text/html\r\nContent-Type: ${type}\r\n\r\n`,
  });
  const ours = '<html lang="en"><p>&#60;script&#62;</p><a href="https://example.org/page">Read it</a></html>';
  expect(isOurEmail(email(ours))).toBe(true);
  const wrong = [
    email(""),
    email(`${ours}<script>1</script>`),
    email(`${ours}<img src=x onerror=1>`),
    email('<p onclick="1">x</p>'),
    email('<a href="javascript:1">x</a>'),
    email('<a href="https://example.org" onclick="1">x</a>'),
    email(ours, { type: "text/html" }),
    email(ours, { more: "Bcc: c@example.org\r\n" }),
    email(ours, { more: "To: c@example.org\r\n" }),
  ];
  expect(wrong.filter(isOurEmail)).toEqual([]);
});

/** Opens pages as whoever they are for, and says what ran. */
async function openAll(pages: readonly { path: string; who: Principal }[]): Promise<string[]> {
  const odd: string[] = [];
  for (const who of new Set(pages.map((page) => page.who))) {
    const context = await browser.newContext({ baseURL: world.portal.origin, extraHTTPHeaders: {} });
    const cookies = cookiesOf(world.people[who], world.portal.origin);
    if (cookies.length > 0) await context.addCookies(cookies);
    const page = await context.newPage();
    const happened = happeningsOn(page);
    for (const { path } of pages.filter((one) => one.who === who)) {
      await page.goto(path, { waitUntil: "load" }).catch((error: Error) => {
        // What a browser saves it does not show.
        if (!/Download is starting|ERR_ABORTED/.test(error.message)) throw error;
      });
      odd.push(...(await happened()).map((thing) => `${path} as ${who} in a browser: ${thing}`));
    }
    await context.close();
  }
  return odd;
}

/** What has happened on a page since the last time that was asked. */
function happeningsOn(page: Page): () => Promise<string[]> {
  const happenings: string[] = [];
  page.on("dialog", (dialog) => {
    happenings.push(`a dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/content security policy|refused to/i.test(message.text())) happenings.push(message.text());
  });
  page.on("popup", () => happenings.push("a window"));
  page.on("request", (request) => {
    if (/evil\.example/.test(new URL(request.url()).host)) happenings.push(`asked ${request.url()}`);
  });
  return async () => {
    const ran = await page.evaluate(() => "__pwned" in window);
    return [...happenings.splice(0), ...(ran ? ["a payload ran"] : [])];
  };
}

/** Whatever stands in an answer that could run and that the portal did not put there. */
function oddThingsIn({ body, headers }: Answer): string[] {
  const type = String(headers["content-type"] ?? "");
  if (type.startsWith("text/csv")) {
    const cells = (parse(body, { relax_column_count: true }) as string[][]).flat();
    return cells.some((cell) => /^[\s\p{C}]*[=+@＝＋－＠-]|^[\t\r]/u.test(cell))
      ? ["a formula in a download"]
      : [];
  }
  if (!type.startsWith("text/html")) return [];
  return elementsOf(body).flatMap((element) => {
    const { tagName, attrs } = element;
    const isOurScript = tagName === "script" && /^\/assets\//.test(attribute(element, "src") ?? "");
    const isOdd =
      ["script", "iframe", "object", "embed", "base", "marquee"].includes(tagName) && !isOurScript;
    const isRefresh = tagName === "meta" && attribute(element, "http-equiv") !== undefined;
    const handlers = attrs.filter(({ name }) => name.startsWith("on"));
    const links = attrs.filter(
      ({ name, value }) =>
        ["href", "src", "action", "formaction"].includes(name) &&
        /^\s*(javascript|vbscript|data:text)/i.test(value),
    );
    const parts = [...handlers, ...links].map(
      ({ name, value }) => `${tagName} ${name}=${value.slice(0, 60)}`,
    );
    return [...(isOdd || isRefresh ? [`an element ${tagName}`] : []), ...parts];
  });
}

function isPage({ headers }: Answer): boolean {
  return String(headers["content-type"]).startsWith("text/html");
}

/** How many payloads an answer shows. */
function countIn(body: string): number {
  return body.match(new RegExp(PLANTED, "g"))?.length ?? 0;
}

/** Everything that people do sends its emails: to one recipient, with one subject, and as a page with no tags but ours. */
async function emailsAboutIt(routes: ReturnType<typeof builtRoutes>) {
  const before = world.portal.mail.emails.length;
  for (const { address, who, fields } of actsOf(world, routes))
    await world.people[who].copy().post(address, fields);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  tellNow(world.portal);
  await new Promise((resolve) => setTimeout(resolve, 8000));
  const emails = world.portal.mail.emails.slice(before);
  const odd = emails.filter((email) => !isOurEmail(email)).map(({ subject }) => `the email “${subject}”`);
  return { count: emails.length, odd };
}

const OUR_TAGS = [
  ...["!doctype", "html", "head", "meta", "title", "style", "body", "main"],
  ...["h1", "h2", "p", "a", "footer", "br"],
];

/** Its head decides how an email is read (RFC 2045): words in it may be about HTML, or look like a header. */
function isOurEmail({ raw, html }: Email): boolean {
  const [head = ""] = raw.split(/\r?\n\r?\n/);
  const count = (name: string) => head.match(new RegExp(`^${name}:`, "gim"))?.length ?? 0;
  const isWhole = ["To", "From", "Subject", "Content-Type"].every((name) => count(name) === 1);
  const tags = [...html.matchAll(/<\/?([^\s>]+)([^>]*)>/g)].map(([, name = "", rest = ""]) => ({
    name,
    rest,
  }));
  const isOurs = tags.every(
    ({ name, rest }) =>
      OUR_TAGS.includes(name) && (rest === "" || ["a", "html", "meta", "!doctype"].includes(name)),
  );
  const isInert = tags.every(({ name, rest }) => name !== "a" || /^( href="https?:[^"]*")?$/.test(rest));
  const isTwin = /^content-type: multipart\/alternative\b/im.test(head);
  return isWhole && count("Bcc") === 0 && isTwin && tags.length > 0 && isOurs && isInert;
}

function cookiesOf(person: Person, url: string) {
  const pairs = person.cookieHeader().split("; ").filter(Boolean);
  return pairs.map((pair) => {
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    return { name, value, url };
  });
}
