import { expect, test } from "vitest";
import { addGroup } from "#app/domain/groups/add-group.server.ts";
import { changeGroup, listGroupsToChange } from "#app/domain/groups/change-group.server.ts";
import { changeGroupForm, newGroupForm } from "#app/domain/groups/form.ts";
import { getGroup } from "#app/domain/groups/queries.server.ts";
import { createActor, createGroup } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const administrator = createActor("administrator");
const typed = { name: "West Kent", level: "local", about: "About it", joinRule: "ask" };
const input = (values: object = {}) => changeGroupForm.parse({ ...typed, ...values });

test("an administrator adds a group below another and changes all but its address", () => {
  const parent = createGroup({ level: "partnership" });
  const added = addGroup(
    administrator,
    newGroupForm.parse({ ...typed, slug: "west-kent", parentId: parent.id }),
  );
  expect(added).toMatchObject({ ok: true });
  expect(addGroup(administrator, newGroupForm.parse({ ...typed, slug: "west-kent" }))).toEqual({
    ok: false,
    reason: "slugTaken",
  });
  expect(changeGroup(administrator, "west-kent", input({ name: "West", joinRule: "invitation" }))).toEqual({
    ok: true,
  });
  expect(getGroup("west-kent")).toMatchObject({ name: "West", joinRule: "invitation", parentId: null });
  expect(listGroupsToChange(administrator).map(({ slug }) => slug)).toContain("west-kent");
});

test("the tree stays a tree", () => {
  const top = createGroup();
  const middle = createGroup({ parentId: top.id });
  const leaf = createGroup({ parentId: middle.id });
  for (const parentId of [top.id, middle.id, leaf.id, "nowhere"])
    expect(changeGroup(administrator, top.slug, input({ parentId }))).toEqual({
      ok: false,
      reason: "noParent",
    });
  expect(changeGroup(administrator, leaf.slug, input({ parentId: top.id }))).toEqual({ ok: true });
  const orphan = newGroupForm.parse({ ...typed, slug: "orphan", parentId: "nowhere" });
  expect(addGroup(administrator, orphan)).toEqual({ ok: false, reason: "noParent" });
});

test("nobody else changes a group, and an address has small letters", () => {
  const group = createGroup();
  for (const other of [createActor("member"), createActor("facilitator", group), createActor("moderator")]) {
    expect(() => changeGroup(other, group.slug, input())).toThrow(status(403));
    expect(() => listGroupsToChange(other)).toThrow(status(403));
  }
  expect(() => changeGroup(administrator, "nowhere", input())).toThrow(status(404));
  for (const slug of ["Big", "a b", "-x", "../x", ""])
    expect(newGroupForm.safeParse({ ...typed, slug }).success, slug).toBe(false);
});
