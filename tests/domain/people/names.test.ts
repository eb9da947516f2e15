import { describe, expect, test } from "vitest";
import { detailsForm, inviteForm } from "#app/domain/people/form.ts";

const read = (name: string) => detailsForm.safeParse({ name, nameToShow: name, area: "" });

describe("X10: a name that pretends is refused", () => {
  test.each([
    "Moderator",
    "moderator",
    "Morgan the Moderator",
    "M0derator",
    "Mod\u200berator",
    "M o d e r a t o r",
    "Mo-de-ra-tor",
    "MODERATOR",
    "Moderàtor",
    "\u041coderator",
    "Administrator",
    "Adm1n",
    "@dmin",
    "Admin",
    "Site Admin",
    "Administrаtor",
    "Facilitator of Weald",
    "Reviewer",
    "Representative",
    "NHS",
    "N.H.S.",
    "NHS England",
    "KM-CAP",
    "KM CAP",
    "Patient Voice",
    "PatientVoice Team",
    "Helpdesk",
    "Help desk",
    "Support",
    "Security",
    "Cancer Action Group",
    "\u202eNHS",
  ])("%j", (name) => {
    expect(read(name).success).toBe(false);
  });

  test.each(["\u200b", "\u202e\u2066", "\u00ad \u200d", "...", "   "])("%j is no name", (name) => {
    expect(read(name).error?.issues[0]?.message).toBe("Enter your name");
  });
});

describe("and what people are called is not", () => {
  test.each([
    "Ada Lovelace",
    "Siân O’Brien-Jones",
    "José María Ortega y Gasset",
    "Ólafur",
    "Мария Иванова",
    "Ελένη Παπαδοπούλου",
    "محمد علي",
    "李小龍",
    "Moderata Fonte",
    "Constance Chair",
    "Rev. Tutu",
    "Admira Badminton",
    "Carer of Jim",
    "Anne-Marie Goodman 2",
    "Maria Мария",
    "X Æ",
  ])("%j", (name) => {
    expect(read(name).data?.name).toBe(name);
  });

  test("marks of direction and what cannot be seen go without a word", () => {
    expect(read("Ada\u200b \u202eLovelace\u202c").data?.name).toBe("Ada Lovelace");
  });
});

describe("an odd address is kept as machines write it, so that everybody sees what it is", () => {
  test.each([
    ["ada@exämple.org", "ada@xn--exmple-cua.org"],
    ["ada@ехаmple.org", "ada@xn--mple-43d3a6i.org"],
    ["ada@Example.org", "ada@Example.org"],
    ["jürgen@example.org", "jürgen@example.org"],
  ])("%s", (typed, kept) => {
    expect(inviteForm.parse({ email: typed }).email).toBe(kept);
  });

  test.each(["ad\u200ba@example.org", "\u202eada@example.org"])("%j is refused", (typed) => {
    expect(inviteForm.safeParse({ email: typed }).success).toBe(false);
  });
});
