import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Contact } from "#app/ui/contacts/contacts.tsx";
import { Signposts } from "#app/ui/feedback/signposts.tsx";

const contact = (values: Partial<Contact>): Contact => ({
  kind: "helpline",
  organisation: "Weald NHS Trust",
  telephone: "01632 960 001",
  email: "",
  link: "",
  hours: "Day and night",
  note: "",
  ...values,
});

const CONTACTS = [
  contact({}),
  contact({ kind: "pals", telephone: "01632 960 002", hours: "9am to 4pm" }),
  contact({ kind: "service", organisation: null, telephone: "01632 960 003" }),
];

/** A number stands in one line; here its gaps are read as any other. */
const page = (...props: Parameters<typeof Signposts>) =>
  renderToStaticMarkup(<Signposts {...props[0]} />).replaceAll("\u00a0", " ");

describe("signposts", () => {
  test("lead somebody unwell to this trust's own line, and somebody who complains to its PALS", () => {
    const unwell = page({ kinds: ["unwell"], contacts: CONTACTS });
    expect(unwell).toContain("Weald NHS Trust, 24-hour cancer helpline");
    expect(unwell).toContain("do not ring</strong></b><br/>Day and night");
    expect(unwell).not.toContain("01632 960 002");
    const complaint = page({ kinds: ["complaint"], contacts: CONTACTS });
    expect(complaint).toContain("01632 960 002");
    expect(complaint).not.toContain("01632 960 001");
    for (const text of [unwell, complaint]) expect(text).not.toContain("01632 960 003");
  });

  test("make a number something to press, but for one that is nobody's, which says that it is made up", () => {
    const real = page({ kinds: ["complaint"], contacts: [contact({ kind: "pals", telephone: "111" })] });
    expect(real).toContain('<a href="tel:111">111</a>');
    expect(real).not.toContain("Made up");
    const madeUp = page({ kinds: ["complaint"], contacts: [contact({ kind: "pals" })] });
    expect(madeUp).toMatch(/01632 960 001 <strong[^>]*>Made up, do not ring</);
    expect(madeUp).not.toContain("tel:");
  });

  test("lead somebody who may harm themselves to someone to talk to, and never to a form", () => {
    const selfHarm = page({ kinds: ["selfHarm"], contacts: CONTACTS });
    expect(selfHarm).toContain("You can talk to someone now");
    expect(selfHarm.match(/tel:\w+/g)).toEqual(["tel:116123", "tel:111", "tel:999"]);
  });

  test("tell somebody who is harmed, or saw it, who can stop it now and who can help", () => {
    const abuse = page({ kinds: ["abuse"], contacts: CONTACTS });
    expect(abuse).toContain("If someone is being harmed");
    expect(abuse).toContain("adult social care team");
    expect(abuse.match(/tel:\w+/g)).toEqual(["tel:999"]);
  });

  test("show each of several kinds, what is most urgent first, and nothing for none", () => {
    const all = page({ kinds: ["complaint", "unwell", "abuse", "selfHarm"], contacts: CONTACTS });
    expect(all.match(/<h2[^>]*>.*?<\/h2>/g)).toHaveLength(5);
    expect(all.indexOf("You can talk to someone now")).toBeLessThan(all.indexOf("If you want to complain"));
    expect(page({ kinds: [], contacts: CONTACTS })).toBe("");
  });

  test("invent none where the place is not known: then the national numbers stand alone", () => {
    const unwell = page({ kinds: ["unwell"], contacts: [] });
    expect(unwell.match(/tel:\w+/g)).toEqual(["tel:999", "tel:111", "tel:116123"]);
  });
});
