import { expect, test } from "./fixtures.ts";

/** The lint of pages is worth something only if a bad page fails it: each of these must be found out. */
const GOOD = { title: "Notes – Patient Voice", body: "<h1>Notes</h1><p>All is well.</p>", status: 200 };

const BAD: { name: string; page: Partial<typeof GOOD>; finding: RegExp }[] = [
  { name: "two headings", page: { body: "<h1>Notes</h1><h1>More</h1>" }, finding: /2 h1/ },
  { name: "a title of another page", page: { title: "Home – Patient Voice" }, finding: /does not begin/ },
  { name: "a rejected form without Error in its title", page: { status: 400 }, finding: /does not begin/ },
  {
    name: "an id twice",
    page: { body: "<h1>Notes</h1><p id='a'></p><p id='a'></p>" },
    finding: /ids stand twice: a/,
  },
  {
    name: "a hint that is not there",
    page: { body: "<h1>Notes</h1><label>Name <input aria-describedby='gone'></label>" },
    finding: /gone, which is not there/,
  },
  {
    name: "a field without label",
    page: { body: "<h1>Notes</h1><input type='text'>" },
    finding: /axe label/,
  },
  {
    name: "grey on grey",
    page: { body: "<h1>Notes</h1><p style='color:#aaa;background:#bbb'>Read me</p>" },
    finding: /axe color-contrast/,
  },
  {
    name: "a word as long as a river",
    page: { body: `<h1>Notes</h1><p style='overflow-wrap:normal'>${"w".repeat(90)}</p>` },
    finding: /scrolls sideways/,
  },
];

test("a good page passes", async ({ pageLint, portal }) => {
  expect(await pageLint.problemsOf(visited(portal.origin, "good", GOOD), "every")).toEqual([]);
});

for (const [index, { name, page, finding }] of BAD.entries()) {
  test(`the lint finds ${name}`, async ({ pageLint, portal }) => {
    const problems = await pageLint.problemsOf(
      visited(portal.origin, `bad-${index}`, { ...GOOD, ...page }),
      "every",
    );
    expect(problems.join("\n")).toMatch(finding);
  });
}

function visited(origin: string, path: string, { title, body, status }: typeof GOOD) {
  const html = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title></head><body><main>${body}</main></body></html>`;
  return { url: `${origin}/${path}`, status, html };
}
