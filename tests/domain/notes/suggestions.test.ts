import { describe, expect, test } from "vitest";
import { findSuggestions } from "#app/domain/notes/import/suggestions.ts";
import { takeSuggestions } from "#app/domain/notes/import/take.ts";
import { setClock } from "#app/lib/clock.ts";

setClock(() => Date.parse("2026-06-15T12:00:00Z"));

const found = (said: string, title = "Parking") =>
  findSuggestions([{ title, said }]).map(({ label, text, owner, due }) =>
    [label, text, owner, due].filter(Boolean).join(" / "),
  );

describe("actions are found", () => {
  test.each([
    ["Action: write to the trust", "action / write to the trust"],
    ["ACTION – Write to the trust", "action / Write to the trust"],
    ["- Action 3: Gwen to write to the trust", "action / Write to the trust / Gwen"],
    ["Action GM: write to the trust", "action / write to the trust / GM"],
    [
      "Action point: Write to the trust (Gwen, 12 November)",
      "action / Write to the trust / Gwen / 12 November",
    ],
    [
      "Action: Gwen Marsh to write to the trust by 12 November.",
      "action / Write to the trust / Gwen Marsh / 12 November",
    ],
    ["To do: ring back before the next meeting", "action / ring back / next meeting"],
    ["Action: The chair will ask the trust", "action / Ask the trust / The chair"],
    ["ACTIONS:\n- Gwen: ask the trust\n- Tom to look at signs", "action / Ask the trust / Gwen"],
    ["Actions\n\n1. Nothing here", undefined],
  ])("in “%s”", (said, first) => {
    expect(found(said)[0]).toBe(first);
  });

  test("under their heading, and in tables that say who or when", () => {
    expect(found("Some words\n- Write to the trust\n2. Ring back (Tom)", "Action points")).toEqual([
      "action / Write to the trust",
      "action / Ring back / Tom",
    ]);
    const table =
      "No | Action | Owner | By when\n1 | Write to the trust | Gwen | 12 November\n2 | Ring back | Tom | soon";
    expect(found(`Before\n${table}\nAfter`)).toEqual([
      "action / Write to the trust / Gwen / 12 November",
      "action / Ring back (soon) / Tom",
    ]);
    expect(found("Action | Cost\nLights | £4")).toEqual([]);
  });
});

describe("decisions are found", () => {
  test.each([
    ["Agreed: lights in the car park", "decision / Lights in the car park"],
    ["AGREED – Lights", "decision / Lights"],
    ["Decision 2: Lights", "decision / Lights"],
    ["Resolved: Lights", "decision / Lights"],
    ["It was agreed that there must be lights.", "decision / It was agreed that there must be lights."],
    ["The group agreed to ask again", "decision / The group agreed to ask again"],
    ["- Agreed that lights come first", "decision / Agreed that lights come first"],
    ["Decisions:\n- Lights\n- Signs", "decision / Lights"],
    ["The group unanimously decided on lights", "decision / The group unanimously decided on lights"],
    ["All agreed the notes of May", "decision / All agreed the notes of May"],
  ])("in “%s”", (said, first) => {
    expect(found(said)[0]).toBe(first);
  });
});

describe("who came is found", () => {
  test.each([
    ["Present: Ann Bell, Bob Cox and Dr C. Dent", ["came / Ann Bell", "came / Bob Cox", "came / Dr C. Dent"]],
    [
      "In attendance: Ann Bell (chair, Weald); Bob van den Berg",
      ["came / Ann Bell (chair, Weald)", "came / Bob van den Berg"],
    ],
    ["Apologies: Ann Bell & Bob Cox.", ["apologies / Ann Bell", "apologies / Bob Cox"]],
    ["Apologies for absence were received from Ann Bell.", ["apologies / Ann Bell"]],
    ["Present: 12 people", []],
    [
      "Present:\n\nAnn Bell\n\nBob Cox (chair)\n\nWe began at ten.",
      ["came / Ann Bell", "came / Bob Cox (chair)"],
    ],
    ["- Attendees: Ann Bell, three others", ["came / Ann Bell"]],
    ["Present: Ó Briain, Łukasz Żak", ["came / Ó Briain", "came / Łukasz Żak"]],
    ["Members present: Ann Bell", ["came / Ann Bell"]],
    ["Absent: Ann Bell", ["apologies / Ann Bell"]],
  ])("in “%s”", (said, people) => {
    expect(found(said)).toEqual(people);
  });

  test("and under its heading", () => {
    expect(found("- Ann Bell\n- Bob Cox", "Attendance")).toEqual(["came / Ann Bell", "came / Bob Cox"]);
  });
});

test.each([
  "We agreed with the trust about parking.",
  "The action group met.",
  "Presents for the ward: none",
  "[struck out: Action: write to the trust]",
  "Action: GM",
  "Action: Gwen Marsh and Tom",
  "Note: the decision was hard",
  "The apologies of the trust were read out.",
])("nothing is found in “%s”", (said) => {
  expect(found(said)).toEqual([]);
});

describe("what is ticked takes the place of its line", () => {
  const said =
    "Present: Ann Bell, Bob Cox\n\nIt was full.\n\nActions:\n- Ask for lights\n- Gwen to ring\n\nAgreed: lights";
  const items = [{ title: "Parking", said }];
  const keys = findSuggestions(items).map(({ key }) => key);

  test("all of it", () => {
    expect(takeSuggestions(items, keys)).toMatchObject({
      items: [
        {
          title: "Parking",
          said: "It was full.",
          decisions: ["Lights"],
          actions: [
            { text: "Ask for lights", owner: "" },
            { text: "Ring", owner: "Gwen" },
          ],
        },
      ],
      people: [
        { name: "Ann Bell", attendance: "came" },
        { name: "Bob Cox", attendance: "came" },
      ],
    });
  });

  test("some of it: the rest stays as it stood, and a list of people stays whole", () => {
    const taken = takeSuggestions(items, [keys[0] ?? "", keys[2] ?? ""]);
    expect(taken.people).toHaveLength(1);
    expect(taken.items[0]?.said).toBe(
      "Present: Ann Bell, Bob Cox\n\nIt was full.\n\nActions:\n- Gwen to ring\n\nAgreed: lights",
    );
    expect(takeSuggestions(items, []).items[0]).toMatchObject({ said, decisions: [], actions: [] });
    expect(takeSuggestions(items, ["9.9", "1.999"]).items[0]?.said).toBe(said);
  });

  test("an item that only said who came is none any more", () => {
    const people = [{ title: "Before the first heading", said: "Present: Ann Bell" }, ...items];
    expect(takeSuggestions(people, ["1.1"]).items.map(({ title }) => title)).toEqual(["Parking"]);
  });
});
