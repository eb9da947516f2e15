import { renderToStaticMarkup as html } from "react-dom/server";
import { expect, test } from "vitest";
import { WaitsForWriter } from "#app/ui/feedback/waits-for-writer.tsx";

const NOTHING = {
  at: "/follow",
  state: "published",
  question: null,
  reason: null,
  form: {
    field: (name: string) => ({ id: name, name, value: "" }),
    fields: (name: string) => ({ id: name, name, values: [] }),
  },
  limit: 2000,
  isAskedIfHelped: false,
};
const QUESTION = { id: "1", text: "Which ward was it?", until: "12 May", isForStaff: false, isUrgent: false };

const boxes = (markup: string) => markup.match(/class="app-needs-you"/g)?.length ?? 0;

test("where nothing waits for the writer there is no box", () => {
  expect(html(<WaitsForWriter {...NOTHING} />)).toBe("");
});

test("one thing is named by the box, with its button", () => {
  const markup = html(<WaitsForWriter {...NOTHING} isAskedIfHelped />);
  expect(markup).toContain("Needs you: did it help?");
  expect(markup).toContain('href="/follow/helped"');
});

test("several share one box: the question is answered at once, the others are a line each", () => {
  const markup = html(<WaitsForWriter {...NOTHING} question={QUESTION} isAskedIfHelped />);
  expect(boxes(markup)).toBe(1);
  expect(markup).toContain("Needs you: 2 things");
  expect(markup).toMatch(
    /<h3>A moderator has written to you<\/h3>.*Which ward was it\?.*\/follow\/answer.*\/follow\/helped/s,
  );
});

test("what was not published says why, first, and leads to the words", () => {
  const markup = html(<WaitsForWriter {...NOTHING} state="refused" reason="It names a nurse." />);
  expect(markup).toMatch(/Needs you: it was not published.*It names a nurse\..*href="\/follow\/change"/s);
});
