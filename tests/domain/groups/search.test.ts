import { describe, expect, test } from "vitest";
import { groupSearch } from "#app/domain/groups/form.ts";
import { searchGroups } from "#app/domain/groups/queries.server.ts";
import { db } from "#db/client.server.ts";
import { groups } from "#db/schema/index.ts";
import { createGroup } from "#tests/factories.ts";

const found = (typed: string) => searchGroups(groupSearch.parse(typed)).groups.map(({ name }) => name);

describe("finding a group", () => {
  test("by a part of its name or by one of its towns, whatever the capitals", () => {
    createGroup({ name: "Riverside group", towns: "Maidstone, Tonbridge" });
    expect(found("riverSIDE")).toEqual(["Riverside group"]);
    expect(found("tonbridge")).toEqual(["Riverside group"]);
    expect(found("group tonb")).toEqual(["Riverside group"]);
    expect(found("riverside dover")).toEqual([]);
  });

  test.each([
    ["O'Brien House", "o’brien"],
    ["O’Connor House", "oconnor"],
    ["St. Leonard's-on-Sea", "st leonards on sea"],
    ["Łódź Café", "café łódź"],
    ["Café Nero", "cafe nero"],
    ["ΚΑΡΚΙΝΟΣ", "καρκινος"],
    ["Помощь", "ПОМОЩЬ"],
    ["ਸਹਾਇਤਾ", "ਸਹਾਇਤਾ"],
    ["مجموعة الدعم", "الدعم"],
    ["互助会", "互助"],
  ])("named %s, typed as %s", (name, typed) => {
    createGroup({ name });
    expect(found(typed)).toEqual([name]);
  });

  test("signs that SQL gives a meaning stand for themselves", () => {
    createGroup({ name: "Plain" });
    createGroup({ name: "100% heard" });
    expect(found("%")).toEqual(["100% heard"]);
    expect(found("_")).toEqual([]);
    expect(found("'; drop table groups; --")).toEqual([]);
    expect(found('"*')).toEqual([]);
    expect(found("\\")).toEqual([]);
  });

  test("a search for nothing but a full stop finds nothing, and no search finds all", () => {
    createGroup({ name: "Anything" });
    expect(found(".")).toEqual([]);
    expect(found("   ")).toContain("Anything");
    expect(searchGroups(groupSearch.parse(null)).groups.map(({ name }) => name)).toContain("Anything");
  });

  test("a very long search is cut, never refused", () => {
    expect(found("a".repeat(10_000))).toEqual([]);
    expect(groupSearch.parse("a\u0000b").typed).toBe("a b");
  });

  test("lists 100 groups by name and says that there are more", () => {
    db.delete(groups).run();
    for (let n = 0; n < 101; n++) createGroup({ name: `G${String(n).padStart(3, "0")}` });
    const all = searchGroups(groupSearch.parse(null));
    expect(all.groups.map(({ name }) => name).slice(0, 2)).toEqual(["G000", "G001"]);
    expect(all.groups).toHaveLength(100);
    expect(all.isCut).toBe(true);
  });
});
